package bot.k98.reminder.topology;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores, all with changelogs. Reminders, texts and the due index grow with the members and lie in RocksDB, so that 50,000
 * rows need little memory and a clean restart reads none of them back; notes and quarantined rows are few and stay in memory.
 */
final class ReminderStores {
    /** {@code guild|user|id} → {@link StoredReminder}. */
    static final String REMINDERS = "reminders";

    /** {@code guild|user|id} → the text, UTF-8: apart, since most decisions don't read it. */
    static final String TEXTS = "texts";

    /** {@code millis|guild|user|id}, millis padded → nothing: when something is to be decided. */
    static final String DUE = "due";

    /** {@code user} or {@code user|zone} → {@link StoredNote}. */
    static final String NOTES = "notes";

    /** {@code guild|user} → {@link StoredPreferences}. */
    static final String PREFERENCES = "preferences";

    /** {@code lead|guild|user} → {@link StoredLead}: who was told of which lead; the old bot's leads by their marks. */
    static final String TOLD = "told";

    /** lead → {@link StoredLead}: how far its members are told; a mark → that the old bot told some. */
    static final String WALKS = "walks";

    /** {@code reminder.calendar} as it is, whole, in every instance: for displays, never to decide. */
    static final String CALENDAR_SEEN = "calendar-seen";

    /** {@code reminder.preferences} as it is, whole, in every instance: for displays, never to decide. */
    static final String PREFERENCES_SEEN = "preferences-seen";

    /** An interaction → {@link StoredGathering}: members' questions about their data that are under way. */
    static final String GATHERINGS = "gatherings";

    /** A dead letter's subject → {@link Quarantined}. */
    static final String QUARANTINED = "quarantined";

    private ReminderStores() {}

    /** What every processor that decides uses. */
    static List<StoreBuilder<KeyValueStore<String, byte[]>>> deciding() {
        return List.of(
                keyed(Stores.persistentKeyValueStore(REMINDERS)),
                keyed(Stores.persistentKeyValueStore(TEXTS)),
                keyed(Stores.persistentKeyValueStore(DUE)),
                keyed(Stores.persistentKeyValueStore(PREFERENCES)),
                keyed(Stores.persistentKeyValueStore(TOLD)),
                keyed(Stores.inMemoryKeyValueStore(WALKS)),
                keyed(Stores.inMemoryKeyValueStore(NOTES)),
                keyed(Stores.inMemoryKeyValueStore(GATHERINGS)),
                keyed(Stores.inMemoryKeyValueStore(QUARANTINED)));
    }

    /** Every instance has all of it; it is read anew at each start. */
    static StoreBuilder<KeyValueStore<String, byte[]>> seen(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingDisabled();
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> keyed(KeyValueBytesStoreSupplier supplier) {
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(Map.of());
    }
}

package bot.k98.queue.topology;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores, all with changelogs. Jobs are some thousands at most and stay in memory; the catalogue grows with the years and lies
 * in RocksDB.
 */
final class QueueStores {
    /** {@code guild|channel|job} → the job, as {@code JobChanged}. */
    static final String LINES = "lines";

    /** {@code a|guild|channel|job} for what still moves, {@code e|millis|guild|channel|job} for what has ended. */
    static final String LINE_INDEX = "line-index";

    /** {@code guild|job} → the job, as {@code JobChanged}: what is asked over all channels. */
    static final String OVERVIEW = "overview";

    /** {@code guild|profile|period|snapshot} → who brought these rows, and {@code guild} → the last sequence number. */
    static final String CATALOGUE = "catalogue";

    /** A dead letter's subject → the row or message. */
    static final String QUARANTINED = "quarantined";

    private QueueStores() {}

    static List<StoreBuilder<KeyValueStore<String, byte[]>>> ofLines() {
        return List.of(memory(LINES), memory(LINE_INDEX));
    }

    static List<StoreBuilder<KeyValueStore<String, byte[]>>> ofGuilds() {
        return List.of(memory(OVERVIEW), keyed(Stores.persistentKeyValueStore(CATALOGUE)));
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> quarantined() {
        return memory(QUARANTINED);
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> memory(String name) {
        return keyed(Stores.inMemoryKeyValueStore(name));
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> keyed(KeyValueBytesStoreSupplier supplier) {
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(Map.of());
    }
}

package bot.k98.runtime.streams;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/** Which ids were handled in the last 24 hours, so that a repeated message changes nothing. Older repeats are dropped by their age. */
public final class RecentIds {
    /** Name of the store in each topology that has one. */
    public static final String STORE = "recent-ids";

    private static final Duration KEPT = Duration.ofHours(24);

    private final WindowStore<String, byte[]> store;

    private RecentIds(WindowStore<String, byte[]> store) {
        this.store = store;
    }

    public static StoreBuilder<WindowStore<String, byte[]>> builder() {
        return Stores.windowStoreBuilder(
                Stores.persistentWindowStore(STORE, KEPT, KEPT, false), Serdes.String(), Serdes.ByteArray());
    }

    /** The store of a processor's own task. */
    public static RecentIds in(ProcessorContext<?, ?> context) {
        return new RecentIds(context.getStateStore(STORE));
    }

    /**
     * True for the first time only; notes it.
     *
     * @param at the record's time: the same for each repeat of it that Kafka itself delivers
     */
    public boolean firstSeen(String id, Instant at) {
        try (WindowStoreIterator<byte[]> before = store.fetch(id, at.minus(KEPT), at.plus(KEPT))) {
            if (before.hasNext()) {
                return false;
            }
        }
        store.put(id, new byte[0], at.toEpochMilli());
        return true;
    }
}

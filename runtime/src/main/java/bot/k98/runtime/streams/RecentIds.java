package bot.k98.runtime.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Which ids were handled in the last 24 hours, so that a repeated message changes nothing. Older repeats are dropped by their age.
 *
 * <p>With each id the store is walked on by {@value #LOOKED_AT} rows and what is too old is deleted: by the time that as many ids came as
 * it has rows, every old one is gone. A window store would do that by itself, but Kafka 4.3 keeps the offsets of one in its segments: without
 * a segment a clean restart takes the task for corrupted and reads all its stores anew.
 */
public final class RecentIds {
    /** Name of the store in each topology that has one. */
    public static final String STORE = "handled-ids";

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LOOKED_AT = 2;

    private final KeyValueStore<String, Long> store;
    private String next;

    private RecentIds(KeyValueStore<String, Long> store) {
        this.store = store;
    }

    public static StoreBuilder<KeyValueStore<String, Long>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.Long());
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
        Long before = store.get(id);
        if (before != null && Math.abs(at.toEpochMilli() - before) <= KEPT.toMillis()) {
            return false;
        }
        store.put(id, at.toEpochMilli());
        forgetSome(at.minus(KEPT).toEpochMilli());
        return true;
    }

    private void forgetSome(long oldest) {
        List<String> old = new ArrayList<>();
        try (KeyValueIterator<String, Long> rows = store.range(next, null)) {
            for (int i = 0; i < LOOKED_AT && rows.hasNext(); i++) {
                KeyValue<String, Long> row = rows.next();
                if (row.value < oldest) {
                    old.add(row.key);
                }
            }
            next = rows.hasNext() ? rows.peekNextKey() : null;
        }
        old.forEach(store::delete);
    }
}

package bot.k98.reminder.topology;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.apache.kafka.common.serialization.Serdes;
import java.util.Map;

/** The ids handled within the last 24 hours. Older repeats are dropped by their age. */
final class RecentIds {
    static final String STORE = "recent-ids";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final byte[] SEEN = {1};

    private final WindowStore<String, byte[]> store;

    RecentIds(WindowStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<WindowStore<String, byte[]>> builder() {
        return Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(STORE, KEPT, KEPT, false), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(Map.of());
    }

    /** Whether this id comes for the first time; from now on it doesn't. */
    boolean firstSeen(String id, Instant now) {
        try (WindowStoreIterator<byte[]> seen = store.fetch(id, now.minus(KEPT), now.plus(KEPT))) {
            if (seen.hasNext()) {
                return false;
            }
        }
        store.put(id, SEEN, now.toEpochMilli());
        return true;
    }
}

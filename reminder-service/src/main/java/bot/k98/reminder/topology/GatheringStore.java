package bot.k98.reminder.topology;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.reminder.domain.data.Gathering;
import bot.k98.reminder.topology.StoredGathering.GatheringV1;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The questions of a task's members about their data that are under way. A row that this build can't read is passed over. */
final class GatheringStore {
    private static final Codec<StoredGathering> ROWS = Codec.of(StoredGathering.class);

    private final KeyValueStore<String, byte[]> store;

    GatheringStore(ProcessingContext context) {
        store = context.getStateStore(ReminderStores.GATHERINGS);
    }

    Optional<Gathering> find(String request) {
        return read(store.get(request));
    }

    List<Gathering> all() {
        List<Gathering> found = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> rows = store.all()) {
            rows.forEachRemaining(row -> read(row.value).ifPresent(found::add));
        }
        return found;
    }

    void put(Gathering gathering) {
        store.put(gathering.request(), ROWS.encode(GatheringV1.of(gathering)));
    }

    void remove(Gathering gathering) {
        store.delete(gathering.request());
    }

    private static Optional<Gathering> read(byte[] row) {
        return row != null && ROWS.decode(row) instanceof Decoded.Known<StoredGathering>(GatheringV1 known)
                ? Optional.of(known.gathering())
                : Optional.empty();
    }
}

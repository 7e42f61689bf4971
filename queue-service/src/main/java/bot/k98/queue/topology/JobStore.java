package bot.k98.queue.topology;

import bot.k98.contracts.Codec;
import bot.k98.queue.domain.QueueOverview;
import bot.k98.queue.domain.QueuedJob;
import bot.k98.queue.topology.StoredJob.QueuedV1;
import bot.k98.runtime.streams.SealedSerde;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The jobs of a task. Few at any time, so they stay in memory, with a changelog. */
final class JobStore {
    static final String NAME = "jobs";

    private final KeyValueStore<String, StoredJob> rows;

    private JobStore(KeyValueStore<String, StoredJob> rows) {
        this.rows = rows;
    }

    static StoreBuilder<KeyValueStore<String, StoredJob>> builder() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(NAME), Serdes.String(), SealedSerde.of(Codec.of(StoredJob.class)))
                .withCachingDisabled()
                .withLoggingEnabled(Map.of());
    }

    static JobStore in(ProcessingContext context) {
        return new JobStore(context.getStateStore(NAME));
    }

    QueueOverview overview() {
        List<QueuedJob> jobs = new ArrayList<>();
        try (KeyValueIterator<String, StoredJob> all = rows.all()) {
            all.forEachRemaining(row -> jobs.add(job(row.key, row.value)));
        }
        return QueueOverview.of(jobs);
    }

    private static QueuedJob job(String id, StoredJob row) {
        return switch (row) {
            case QueuedV1 queued -> new QueuedJob(id, queued.channelId(), queued.fileName(), queued.queuedAt());
        };
    }
}

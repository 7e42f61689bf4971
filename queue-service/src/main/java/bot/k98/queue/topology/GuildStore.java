package bot.k98.queue.topology;

import bot.k98.contracts.queue.ImportResult;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobKey;
import bot.k98.queue.domain.CataloguePolicy.Entry;
import bot.k98.runtime.streams.RowScan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What a task knows of its guilds: their jobs, newest news of each, and whose rows are whose. */
final class GuildStore {
    /** The jobs of a guild that can be listed; older ones are forgotten. */
    static final int LISTED = 500;

    private final KeyValueStore<String, byte[]> overview;
    private final CatalogueRows catalogue;

    GuildStore(ProcessingContext context) {
        overview = context.getStateStore(QueueStores.OVERVIEW);
        catalogue = new CatalogueRows(context.getStateStore(QueueStores.CATALOGUE));
    }

    List<Job> jobs(String guildId) {
        List<Job> jobs = new ArrayList<>();
        String prefix = guildId + LineKey.SEPARATOR;
        try (KeyValueIterator<String, byte[]> rows = overview.prefixScan(prefix, new StringSerializer())) {
            rows.forEachRemaining(row -> jobs.add(Rows.read(row.key, row.value)));
        }
        return jobs;
    }

    /** @return whether it was news */
    boolean put(Job job) {
        String key = key(job.key());
        byte[] before = overview.get(key);
        if (before != null && Rows.read(key, before).revision() >= job.revision()) {
            return false;
        }
        overview.put(key, Rows.write(job));
        if (before == null) {
            forgetOldest(job.key().guildId());
        }
        return true;
    }

    /** All jobs that can be read. */
    List<Job> readable(String guildId) {
        return RowScan.startingWith(overview, guildId + LineKey.SEPARATOR, Integer.MAX_VALUE).stream()
                .map(row -> Rows.find(row.value))
                .flatMap(Optional::stream)
                .toList();
    }

    void remove(String key) {
        overview.delete(key);
    }

    Optional<Entry> known(JobKey job, ImportResult result) {
        return catalogue.find(job.guildId(), result);
    }

    long lastSequence(String guildId) {
        return catalogue.last(guildId);
    }

    void enter(JobKey job, ImportResult result, Entry entry) {
        catalogue.put(job.guildId(), result, entry);
    }

    private void forgetOldest(String guildId) {
        List<Job> jobs = jobs(guildId);
        jobs.stream()
                .filter(job -> !job.active())
                .sorted(Comparator.comparing((Job job) -> at(job)))
                .limit(Math.max(0, jobs.size() - LISTED))
                .forEach(job -> overview.delete(key(job.key())));
    }

    private static Instant at(Job job) {
        return job.upload().at();
    }

    private static String key(JobKey job) {
        return job.guildId() + LineKey.SEPARATOR + job.jobId();
    }
}

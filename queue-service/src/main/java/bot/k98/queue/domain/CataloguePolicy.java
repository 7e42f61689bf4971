package bot.k98.queue.domain;

import bot.k98.contracts.queue.JobKey;
import bot.k98.contracts.queue.Publication;
import bot.k98.contracts.queue.QueueRequest;
import java.time.Instant;
import java.util.Optional;

/** Says whether a snapshot is news for its profile and period: the same rows are imported once. */
public final class CataloguePolicy {
    private CataloguePolicy() {}

    /** Who brought certain rows first. */
    public record Entry(String jobId, Publication publication) {}

    /**
     * @param known who brought the same rows before; the job itself, when it asks twice
     * @param last the guild's last sequence number
     */
    public static Entry enter(Optional<Entry> known, JobKey job, long last, Instant now) {
        return known.orElseGet(() -> new Entry(job.jobId(), new Publication(last + 1, now)));
    }

    /** What the job's line gets to know. */
    public static QueueRequest verdict(Entry entry, JobKey job, int attempt) {
        return entry.jobId().equals(job.jobId())
                ? new QueueRequest.SnapshotPublished(job, attempt, entry.publication())
                : new QueueRequest.SnapshotKnown(job, attempt, entry.jobId());
    }
}

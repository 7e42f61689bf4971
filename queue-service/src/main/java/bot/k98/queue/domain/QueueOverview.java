package bot.k98.queue.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The queue at a glance.
 *
 * @param total of all that waits
 * @param next those that waited longest, at most {@link #SHOWN}
 */
public record QueueOverview(int total, List<QueuedJob> next) {
    /** As many as the members know from the old board. */
    public static final int SHOWN = 5;

    public QueueOverview {
        next = List.copyOf(next);
    }

    public static QueueOverview of(Collection<QueuedJob> jobs) {
        List<QueuedJob> oldest = jobs.stream()
                .sorted(Comparator.comparing(QueuedJob::queuedAt).thenComparing(QueuedJob::id))
                .limit(SHOWN)
                .toList();
        return new QueueOverview(jobs.size(), oldest);
    }
}

package bot.k98.watchdog.domain.lag;

import java.util.OptionalLong;

/**
 * A group at one partition.
 *
 * @param committed the next offset that it will read; empty when it never said
 * @param start of what the broker still keeps
 * @param end behind the last record that a reader of committed records gets
 * @param owned whether a living member of the group reads it
 */
public record PartitionProgress(
        GroupTopic reading, int partition, OptionalLong committed, long start, long end, boolean owned) {
    /** Where it will go on. A group that never committed begins at the earliest record, as all of ours do. */
    public long position() {
        return committed.orElse(start);
    }

    /** As Kafka's own tool counts, the marks of transactions included. */
    long offsetsBehind() {
        return Math.max(0, end - position());
    }
}

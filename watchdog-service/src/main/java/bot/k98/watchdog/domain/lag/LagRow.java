package bot.k98.watchdog.domain.lag;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a group is behind at a topic.
 *
 * @param records over all partitions
 * @param age of the oldest record that it has not read; zero when there is none, empty while that record was not looked at
 */
public record LagRow(GroupTopic reading, long records, Optional<Duration> age, Readers readers) {
    /** Who reads. */
    public enum Readers {
        /** Every partition has a living member. */
        ALL,
        /** Some partition has none. */
        SOME,
        /** The group is empty: whatever is written waits. */
        NONE
    }
}

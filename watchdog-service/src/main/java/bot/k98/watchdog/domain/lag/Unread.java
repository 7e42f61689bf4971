package bot.k98.watchdog.domain.lag;

import java.time.Instant;

/** What stands between a group's position and the end of a partition. */
public sealed interface Unread {
    /** Nobody has looked yet. */
    record Unknown() implements Unread {}

    /** No record that anyone could read: the end, or only the marks that transactions leave. */
    record Nothing() implements Unread {}

    /** @param writtenAt time of the first record that the group has not read */
    record Since(Instant writtenAt) implements Unread {}
}

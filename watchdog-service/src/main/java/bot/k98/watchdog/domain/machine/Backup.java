package bot.k98.watchdog.domain.machine;

import java.time.Duration;
import java.time.Instant;

/**
 * The newest backup, as BACKUP_DIR/last_backup.json tells.
 *
 * @param at when the newest good one was made; of a folder without any, since when there has been none
 * @param state how it ended
 */
public record Backup(Instant at, State state) {
    /** A day and two hours: a nightly backup may start late and take its time. */
    private static final Duration OLD = Duration.ofHours(26);

    /** How a backup ended. */
    public enum State {
        DONE,
        FAILED,
        /** It was made, and the newest drill could not put one back. */
        DRILL_FAILED,
        /** There is none yet. */
        NONE,
        /** The file can't be read. */
        UNREADABLE
    }

    public Duration age(Instant now) {
        Duration age = Duration.between(at, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    public boolean isOld(Instant now) {
        return age(now).compareTo(OLD) > 0;
    }
}

package bot.k98.watchdog.restarts;

import java.time.Instant;

/**
 * One end of a process, and what followed.
 *
 * @param how for example {@code exit 137 (signal 9)}
 */
public record Restart(Instant at, String process, Kind kind, String how) {
    /** What it was. */
    public enum Kind {
        /** It asked to be started again. */
        PLANNED,
        /** It ended by itself and is started again. */
        CRASHED,
        /** It did not answer and was ended. */
        HUNG,
        /** It is not started again. */
        STAYS_DOWN
    }
}

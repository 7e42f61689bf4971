package bot.k98.watchdog.domain.child;

import java.time.Duration;
import java.time.Instant;

/**
 * A process, told apart from a later one that got the same pid.
 *
 * @param startedAt as the operating system tells it
 */
public record ProcessId(long pid, Instant startedAt) {
    /** Two readers of the same process may differ by this much: Linux counts from a boot time that it rounds to seconds. */
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    /** Whether both are the same process. */
    public boolean isSameAs(ProcessId other) {
        return pid == other.pid
                && Duration.between(startedAt, other.startedAt).abs().compareTo(CLOCK_STEP) <= 0;
    }
}

package bot.k98.watchdog.domain.start;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A start as it went.
 *
 * @param version of the build
 * @param took until every process was well, or until that was no longer waited for
 * @param unwell processes that are not ready; empty: all are
 * @param restored a line for each service that says what it holds, for example {@code reminder-1: pending 3}
 * @param away from the last moment when every service was there to this start; empty at the first start
 * @param waited records that were written meanwhile and not read yet
 */
public record StartReport(
        String version, Duration took, List<String> unwell, List<String> restored, Optional<Away> away, long waited) {
    public StartReport {
        unwell = List.copyOf(unwell);
        restored = List.copyOf(restored);
    }

    /** The time that nobody was there. */
    public record Away(Instant since, Duration length) {}
}

package bot.k98.watchdog.domain.incident;

import java.time.Duration;

/**
 * When bad is bad enough to wake somebody.
 *
 * @param failures so many looks in a row must find it bad: a machine that slept finds everything old, once
 * @param openAfter and for so long
 * @param resolveAfter good for so long, and it is over
 * @param grace how long something that was never good may take to become so
 */
public record IncidentPolicy(int failures, Duration openAfter, Duration resolveAfter, Duration grace) {
    /** A whole start takes less. */
    static final Duration GRACE = Duration.ofSeconds(60);

    static IncidentPolicy atOnce(Duration resolveAfter) {
        return new IncidentPolicy(1, Duration.ZERO, resolveAfter, Duration.ZERO);
    }
}

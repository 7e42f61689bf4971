package bot.k98.gateway.domain.interaction;

import java.time.Duration;

/** How long to wait before a request is repeated. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final int DOUBLINGS = 6;

    private Backoff() {}

    /** 250 ms, doubled with each attempt, at most 15 s. */
    static Duration of(int attempts) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), DOUBLINGS));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    /** While the 3 seconds run. */
    static Duration soon(int attempts) {
        return SOON.multipliedBy(Math.max(attempts, 1));
    }
}

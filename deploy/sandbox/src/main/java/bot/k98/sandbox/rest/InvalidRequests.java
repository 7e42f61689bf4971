package bot.k98.sandbox.rest;

import java.time.Duration;
import java.time.InstantSource;

/** Counts 401, 403 and 429 (not of scope shared): 10,000 in ten minutes and Discord's edge shuts the address out for a while. */
final class InvalidRequests {
    private static final int MOST = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final InstantSource clock;
    private long windowEnd;
    private int count;

    InvalidRequests(InstantSource clock) {
        this.clock = clock;
    }

    void count() {
        long now = clock.millis();
        if (now >= windowEnd) {
            windowEnd = now + WINDOW.toMillis();
            count = 0;
        }
        count++;
    }

    boolean banned() {
        return count >= MOST && clock.millis() < windowEnd;
    }
}

package bot.k98.gateway.domain.egress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts requests that Discord calls invalid: 401, 403, and 429 but of scope {@code shared}. 10,000 in 10 minutes ban the address
 * for a while, from Discord's documentation of rate limits. Far below that this brakes by itself. Not safe for threads.
 */
public final class InvalidRequests {
    static final int MOST = 2_000;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final Deque<Instant> seen = new ArrayDeque<>();

    /**
     * @param status of an answer
     * @param scope of a 429, as its header names it; empty without one
     * @return whether the brake goes on with this one
     */
    public boolean note(int status, String scope, Instant now) {
        boolean invalid =
                status == UNAUTHORIZED || status == FORBIDDEN || (status == TOO_MANY && !"shared".equals(scope));
        if (!invalid) {
            return false;
        }
        boolean before = braking(now);
        seen.add(now);
        return !before && braking(now);
    }

    /** Whether nothing may be asked now. */
    public boolean braking(Instant now) {
        while (!seen.isEmpty() && seen.peek().plus(WINDOW).isBefore(now)) {
            seen.poll();
        }
        return seen.size() >= MOST;
    }
}

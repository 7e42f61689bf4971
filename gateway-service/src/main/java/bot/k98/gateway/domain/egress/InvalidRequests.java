package bot.k98.gateway.domain.egress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts requests that Discord calls invalid: 401, 403, and 429 but of scope {@code shared}. 10,000 in 10 minutes ban the address
 * for a while, from Discord's documentation of rate limits. Far below that this brakes by itself: first what can wait, and what answers a
 * member's use, which can't, much later. Not safe for threads.
 */
public final class InvalidRequests {
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final Deque<Instant> seen = new ArrayDeque<>();

    /** What is asked, by how many refusals it bears. */
    public enum Kind {
        /** By the bot's token: posts, boards, late answers, questions. */
        BY_BOT(2_000),
        /** By the token of a use, which lives for minutes. */
        BY_USE(8_000);

        private final int most;

        Kind(int most) {
            this.most = most;
        }

        /** Refusals of all gateways together, within the window, that stop it. */
        public int most() {
            return most;
        }
    }

    /**
     * @param status of an answer
     * @param scope of a 429, as its header names it; empty without one
     */
    public void note(int status, String scope, Instant now) {
        boolean invalid =
                status == UNAUTHORIZED || status == FORBIDDEN || (status == TOO_MANY && !"shared".equals(scope));
        if (invalid) {
            seen.add(now);
        }
    }

    /**
     * Whether none of that kind may be asked now.
     *
     * @param share of the bot's requests that are this gateway's, 0 to 1: Discord counts those of all gateways of an address together
     */
    public boolean braking(Kind kind, double share, Instant now) {
        while (!seen.isEmpty() && seen.peek().plus(WINDOW).isBefore(now)) {
            seen.poll();
        }
        return seen.size() >= kind.most() * Math.clamp(share, Pace.SMALLEST_SHARE, 1);
    }
}

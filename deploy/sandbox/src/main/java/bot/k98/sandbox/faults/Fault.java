package bot.k98.sandbox.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A fault that is on.
 *
 * @param id what it is taken off by
 * @param effect what it does
 * @param match over {@code METHOD /path}
 * @param left how often it still strikes; negative = until it is taken off
 * @param until when it ends by itself; null = never
 */
public record Fault(String id, Effect effect, Pattern match, int left, Instant until) {
    /** What a fault does. */
    public sealed interface Effect {
        /** REST answers come later. */
        record Latency(Duration delay) implements Effect {}

        /** Answered with this status, Discord's code and its words; nothing done. */
        record Refused(int status, int code, String message) implements Effect {}

        /** Done, but the connection goes instead of an answer. */
        record Lost() implements Effect {}

        /** Done, but the answer comes later: time to end whoever waits for it. */
        record Held(Duration delay) implements Effect {}

        /** 429 with these seconds; scope user, global or shared. */
        record RateLimited(double retryAfter, String scope) implements Effect {}

        /** The Gateway acknowledges heartbeats and tells nothing. */
        record Deaf() implements Effect {}

        /** A RESUME replays that many events again. */
        record Duplicate(int events) implements Effect {}
    }

    boolean over(Instant now) {
        return left == 0 || (until != null && !now.isBefore(until));
    }

    Fault struck() {
        return new Fault(id, effect, match, left > 0 ? left - 1 : left, until);
    }
}

package bot.k98.gateway.domain.post;

import bot.k98.gateway.domain.call.CallOutcome;
import java.time.Instant;
import java.util.Optional;

/**
 * What was tried for a post.
 *
 * @param count requests so far
 * @param doubtSince when the first request with an unknown outcome may have been made: from then on it may be there already
 */
public record Attempts(int count, Optional<Instant> doubtSince) {
    public static final Attempts NONE = new Attempts(0, Optional.empty());

    /** Somebody may have tried it, at {@code since} at the earliest. */
    public static Attempts inDoubt(Instant since) {
        return new Attempts(0, Optional.of(since));
    }

    public Attempts and(CallOutcome outcome, Instant at) {
        boolean doubtful = outcome instanceof CallOutcome.Unknown;
        return new Attempts(count + 1, doubtful ? doubtSince.or(() -> Optional.of(at)) : doubtSince);
    }

    /** It turned out that nothing is there. */
    public Attempts certain() {
        return new Attempts(count, Optional.empty());
    }
}

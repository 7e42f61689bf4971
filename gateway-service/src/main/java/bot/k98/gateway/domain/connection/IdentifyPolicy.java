package bot.k98.gateway.domain.connection;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether a new session may be begun.
 *
 * @param reserve sessions that are kept for people: at this many left, none is begun by itself
 */
public record IdentifyPolicy(int reserve) {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    /**
     * @param budget as Discord just said
     * @return how long to wait before asking again; empty: go ahead
     */
    public Optional<Duration> wait(IdentifyBudget budget) {
        // A server with a total below the reserve (a local one) would never be used at all.
        boolean low = budget.remaining() <= reserve && budget.remaining() < budget.total();
        if (!low && budget.remaining() > 0) {
            return Optional.empty();
        }
        return Optional.of(budget.resetAfter().compareTo(LOOK_AGAIN) < 0 ? budget.resetAfter() : LOOK_AGAIN);
    }
}

package bot.k98.watchdog.domain.child;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * When a child that ended by itself is started again.
 *
 * @param firstBackOff pause after the first unplanned exit; doubles with each further one
 * @param longestBackOff no pause is longer, jitter included
 * @param giveUpAfter so many unplanned exits …
 * @param giveUpWithin … in so long a time, and it stays down until an operator starts it
 * @param healthyAfter having run so long, its unplanned exits are forgotten
 * @param restartExitCode ending so, a child asks to be started again at once
 */
public record RestartPolicy(
        Duration firstBackOff,
        Duration longestBackOff,
        int giveUpAfter,
        Duration giveUpWithin,
        Duration healthyAfter,
        int restartExitCode) {
    private static final int LARGEST_SHIFT = 20;
    private static final int PERCENT = 100;
    private static final int JITTER_PERCENT = 25;

    /** 1 s doubling up to 60 s; 10 exits in 15 minutes; forgotten after 10 healthy minutes. */
    public static RestartPolicy standard(int restartExitCode) {
        return new RestartPolicy(
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                10,
                Duration.ofMinutes(15),
                Duration.ofMinutes(10),
                restartExitCode);
    }

    public RestartPolicy {
        if (firstBackOff.isNegative() || firstBackOff.compareTo(longestBackOff) > 0 || giveUpAfter < 1) {
            throw new IllegalArgumentException(
                    "back-off from %s to %s, giving up after %d".formatted(firstBackOff, longestBackOff, giveUpAfter));
        }
    }

    /**
     * The pause after the newest of these exits: doubled for each, and up to a quarter shorter, differently for each child, so that children
     * which fell together don't get up together. The same exits give the same pause.
     */
    Duration backOff(String child, UnplannedExits exits) {
        int doublings = Math.min(exits.recent().size() - 1, LARGEST_SHIFT);
        Duration full = firstBackOff.multipliedBy(1L << Math.max(0, doublings));
        Duration capped = full.compareTo(longestBackOff) > 0 ? longestBackOff : full;
        int shorter = Math.floorMod(Objects.hash(child, exits.total()), JITTER_PERCENT + 1);
        return capped.multipliedBy(PERCENT - shorter).dividedBy(PERCENT);
    }

    boolean givesUp(UnplannedExits exits, Instant now) {
        return exits.since(now.minus(giveUpWithin)) >= giveUpAfter;
    }

    boolean healthy(Instant liveSince, Instant now) {
        return !now.isBefore(liveSince.plus(healthyAfter));
    }
}

package bot.k98.contracts.queue;

import java.time.Duration;
import java.time.Instant;

/**
 * A try at a job's next step.
 *
 * @param attempt fences: what a worker reports under an older number is refused. Grows over the job's whole life
 * @param tries of this step since somebody last asked for it
 * @param lost how many workers went away over it
 * @param notBefore back-off
 * @param released whether workers know of it
 */
public record Turn(int attempt, int tries, int lost, Instant notBefore, boolean released) {
    public static Turn first(Instant now) {
        return new Turn(1, 1, 0, now, false);
    }

    public Turn release() {
        return new Turn(attempt, tries, lost, notBefore, true);
    }

    /** The same step once more. */
    public Turn again(Instant now, Duration pause) {
        return new Turn(attempt + 1, tries + 1, lost, now.plus(pause), false);
    }

    /** The same step by another worker, at once. */
    public Turn takenOver(Instant now) {
        return new Turn(attempt + 1, tries, lost + 1, now, false);
    }

    /** The next step, or the same because somebody asked for it. */
    public Turn anew(Instant now) {
        return new Turn(attempt + 1, 1, 0, now, false);
    }

    /** Whether workers may be told now. */
    public boolean due(Instant now) {
        return !released && !now.isBefore(notBefore);
    }
}

package bot.k98.watchdog.domain.child;

import java.time.Duration;
import java.util.OptionalInt;

/** What became of a supervised process: the lines of the lifecycle log. */
public sealed interface ChildFact {
    record Started(ProcessId process) implements ChildFact {}

    record TakenOver(ProcessId process) implements ChildFact {}

    /** @param took from the start of the process */
    record CameAlive(Duration took) implements ChildFact {}

    /** It asked to be started again, and is. */
    record RestartedAsPlanned(Duration ranFor) implements ChildFact {}

    /**
     * @param what how it ended, for example {@code exit 137}
     * @param recent unplanned exits since it was last healthy, this one included
     */
    record Crashed(String what, Duration ranFor, Duration restartIn, int recent) implements ChildFact {}

    /** It stays down until an operator starts it. */
    record StaysDown(Reason reason, String what) implements ChildFact {
        /** Why no further start is tried. */
        public enum Reason {
            TOO_MANY_EXITS,
            CONFIGURATION
        }
    }

    /** It hangs, and is replaced. */
    record FellSilent(Duration silentFor, Duration ranFor) implements ChildFact {}

    /**
     * It was asked to end, and did.
     *
     * @param code empty when it is unknown
     */
    record Ended(OptionalInt code, boolean killed) implements ChildFact {}
}

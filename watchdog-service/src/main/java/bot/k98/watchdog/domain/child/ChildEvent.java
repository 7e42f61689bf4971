package bot.k98.watchdog.domain.child;

import java.time.Duration;
import java.util.OptionalInt;

/** Something happened to a supervised process, or is wanted of it. */
public sealed interface ChildEvent {
    /** It should run. Also lifts a give-up. */
    record StartWanted() implements ChildEvent {}

    /**
     * It should not run.
     *
     * @param within after this long it is killed
     */
    record StopWanted(Duration within) implements ChildEvent {}

    /**
     * It should go for good, and let others have its work at once.
     *
     * @param within after this long it is ended as by {@link StopWanted}
     */
    record DrainWanted(Duration within) implements ChildEvent {}

    /** The operating system started it. */
    record Launched(ProcessId process) implements ChildEvent {}

    /** The operating system could not start it. */
    record LaunchFailed(String why) implements ChildEvent {}

    /** An earlier watchdog started it and it still runs. */
    record Adopted(ProcessId process) implements ChildEvent {}

    /** Its own health check said that it lives. */
    record Live() implements ChildEvent {}

    /** It runs, but hasn't said for this long that it lives. */
    record Hung(Duration silentFor) implements ChildEvent {}

    /** @param code empty when it is unknown */
    record Exited(ProcessId process, OptionalInt code) implements ChildEvent {
        private static final int SIGNAL = 128;
        private static final int LAST_SIGNAL = 64;

        /** In words: {@code exit 1}, {@code exit 137 (signal 9)}. */
        public String how() {
            if (code.isEmpty()) {
                return "exit code unknown";
            }
            int value = code.getAsInt();
            boolean signalled = value > SIGNAL && value <= SIGNAL + LAST_SIGNAL;
            return "exit " + value + (signalled ? " (signal %d)".formatted(value - SIGNAL) : "");
        }
    }

    /** Time passed. */
    record TimePassed() implements ChildEvent {}
}

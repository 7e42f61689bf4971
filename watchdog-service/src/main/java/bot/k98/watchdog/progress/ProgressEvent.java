package bot.k98.watchdog.progress;

import java.time.Duration;
import java.util.List;

/** Something worth a line on the terminal. */
public sealed interface ProgressEvent {
    record Starting(Part part) implements ProgressEvent {}

    /** An earlier watchdog's process goes on. */
    record TakenOver(Part part, String name, long pid) implements ProgressEvent {}

    record PartReady(Part part, Duration took) implements ProgressEvent {}

    /** @param took since the launcher began */
    record AllReady(Duration took) implements ProgressEvent {}

    /** It will be started again. */
    record Crashed(String name, String how, Duration restartIn) implements ProgressEvent {}

    /**
     * It stays down.
     *
     * @param lines the last ones that it wrote
     */
    record Failed(String name, String why, List<String> lines) implements ProgressEvent {
        public Failed {
            lines = List.copyOf(lines);
        }
    }

    /** Nothing was started; the message says what to do. */
    record Refused(String why) implements ProgressEvent {}

    record Stopping() implements ProgressEvent {}

    record Stopped(Duration took) implements ProgressEvent {}

    /**
     * A step of the start.
     *
     * @param wire its name for programs: {@code broker}, {@code discord} or {@code services}
     * @param label its name for people
     */
    record Part(String wire, String label) {}
}

package bot.k98.watchdog.progress;

import java.util.List;

/** Makes lines of events. */
@FunctionalInterface
public interface ProgressRenderer {
    /** Without line ends. */
    List<String> lines(ProgressEvent event);
}

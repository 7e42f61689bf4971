package bot.k98.watchdog.domain.logs;

import bot.k98.contracts.ServiceName;
import java.util.Optional;

/**
 * What an operator wants to see.
 *
 * @param service empty: the log of the whole system
 * @param contains in any case of letters; empty: everything
 * @param lines the newest, at most
 */
public record LogQuery(
        Optional<ServiceName> service,
        LogSource source,
        Optional<LogLevel> level,
        Optional<String> contains,
        int lines) {
    /** What /ops logs gives when it isn't told. */
    public static final int DEFAULT_LINES = 50;

    /** More is a job for a shell. */
    public static final int MOST_LINES = 1_000;

    /** Which log. */
    public enum LogSource {
        /** Everything from INFO on. */
        GENERAL,
        /** Warnings and errors. */
        ERROR,
        /** Errors with their traces; of the whole system: every unplanned end of a process. */
        CRASH
    }

    public LogQuery {
        lines = Math.clamp(lines, 1, MOST_LINES);
    }

    LogLevel least() {
        LogLevel bySource = source == LogSource.ERROR ? LogLevel.WARN : LogLevel.INFO;
        return level.filter(asked -> asked.compareTo(bySource) > 0).orElse(bySource);
    }
}

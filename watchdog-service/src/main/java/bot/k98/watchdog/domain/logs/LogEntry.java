package bot.k98.watchdog.domain.logs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry with everything that follows it, such as a stack trace.
 *
 * @param from whose log it stands in
 */
public record LogEntry(Instant at, LogLevel level, String from, String text) {
    private static final Pattern HEAD =
            Pattern.compile("^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[.,]\\d{3}\\S{1,6}) +([A-Z]{4,7}) +");

    /** Empty for a line that goes on with the entry before. */
    public static Optional<LogEntry> begin(String from, String line) {
        Matcher head = HEAD.matcher(line);
        if (!head.find()) {
            return Optional.empty();
        }
        try {
            Instant at = OffsetDateTime.parse(head.group(1)).toInstant();
            return LogLevel.of(head.group(2)).map(level -> new LogEntry(at, level, from, line));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Without time and level. */
    public String words() {
        return HEAD.matcher(text).replaceFirst("");
    }

    public LogEntry and(String line) {
        return new LogEntry(at, level, from, text + "\n" + line);
    }
}

package bot.k98.watchdog.domain.logs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was found, oldest first.
 *
 * @param lines at most as many as were asked for
 * @param matches entries that were found, more than are shown perhaps
 */
public record LogPage(List<String> lines, int matches) {
    public LogPage {
        lines = List.copyOf(lines);
    }

    /** @param files the lines of each log, by whose it is */
    public static LogPage of(LogQuery query, Map<String, List<String>> files) {
        List<LogEntry> found = files.entrySet().stream()
                .flatMap(file -> entries(file.getKey(), file.getValue()).stream())
                .filter(entry -> matches(entry, query))
                .sorted(Comparator.comparing(LogEntry::at))
                .toList();
        boolean several = files.size() > 1;
        List<String> lines = found.stream()
                .flatMap(entry -> entry.text().lines().map(line -> several ? entry.from() + " | " + line : line))
                .toList();
        return new LogPage(lines.subList(Math.max(0, lines.size() - query.lines()), lines.size()), found.size());
    }

    private static List<LogEntry> entries(String from, List<String> lines) {
        List<LogEntry> entries = new ArrayList<>();
        for (String line : lines) {
            Optional<LogEntry> begun = LogEntry.begin(from, line);
            if (begun.isPresent()) {
                entries.add(begun.get());
            } else if (!entries.isEmpty()) {
                entries.add(entries.removeLast().and(line));
            }
        }
        return entries;
    }

    private static boolean matches(LogEntry entry, LogQuery query) {
        return entry.level().compareTo(query.least()) >= 0
                && query.contains()
                        .map(part -> entry.text().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
                        .orElse(true);
    }
}

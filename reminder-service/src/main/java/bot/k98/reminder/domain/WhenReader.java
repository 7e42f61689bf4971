package bot.k98.reminder.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code when}: a span from now ({@code 45m}, {@code 2h30m}, {@code in 2 hours}) or a time in UTC ({@code 18:30},
 * {@code tomorrow 18:30}, {@code 2026-11-24 18:30}). A time of day that is past means tomorrow's.
 */
final class WhenReader {
    private static final int LONGEST = 100;
    private static final Pattern SPAN = Pattern.compile("(?:in\\s+)?((?:\\d{1,9}\\s*[a-z]+[\\s,]*)+)");
    private static final Pattern SPAN_PART = Pattern.compile("(\\d{1,9})\\s*([a-z]+)");
    private static final Pattern TIME = Pattern.compile(
            "(?:(?<day>today|tomorrow|\\d{4}-\\d{2}-\\d{2})(?:\\s+at\\s+|[\\st]+))?(?:at\\s+)?(?<hour>\\d{1,2}):(?<minute>\\d{2})"
                    + "(?:\\s*(?:z|utc))?");
    private static final Map<String, Duration> UNITS = Map.ofEntries(
            Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("sec", Duration.ofSeconds(1)),
            Map.entry("second", Duration.ofSeconds(1)),
            Map.entry("m", Duration.ofMinutes(1)),
            Map.entry("min", Duration.ofMinutes(1)),
            Map.entry("minute", Duration.ofMinutes(1)),
            Map.entry("h", Duration.ofHours(1)),
            Map.entry("hr", Duration.ofHours(1)),
            Map.entry("hour", Duration.ofHours(1)),
            Map.entry("d", Duration.ofDays(1)),
            Map.entry("day", Duration.ofDays(1)),
            Map.entry("w", Duration.ofDays(7)),
            Map.entry("wk", Duration.ofDays(7)),
            Map.entry("week", Duration.ofDays(7)));

    private WhenReader() {}

    /** The instant that is meant; empty when the text can't be read. */
    static Optional<Instant> read(String typed, Instant now) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return span(text).map(now::plus).or(() -> time(text, now));
    }

    private static Optional<Duration> span(String text) {
        Matcher whole = SPAN.matcher(text);
        if (!whole.matches()) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        Matcher part = SPAN_PART.matcher(whole.group(1));
        while (part.find()) {
            Optional<Duration> unit = unit(part.group(2));
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(unit.get().multipliedBy(Long.parseLong(part.group(1))));
        }
        return Optional.of(sum);
    }

    private static Optional<Duration> unit(String word) {
        boolean plural = word.length() > 1 && word.endsWith("s");
        return Optional.ofNullable(UNITS.get(plural ? word.substring(0, word.length() - 1) : word));
    }

    private static Optional<Instant> time(String text, Instant now) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalTime time =
                    LocalTime.of(Integer.parseInt(matcher.group("hour")), Integer.parseInt(matcher.group("minute")));
            return Optional.of(at(Optional.ofNullable(matcher.group("day")), time, now));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static Instant at(Optional<String> day, LocalTime time, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Instant todays = today.atTime(time).toInstant(ZoneOffset.UTC);
        return switch (day.orElse("")) {
            case "" -> todays.isAfter(now) ? todays : todays.plus(Duration.ofDays(1));
            case "today" -> todays;
            case "tomorrow" -> todays.plus(Duration.ofDays(1));
            default -> LocalDate.parse(day.get()).atTime(time).toInstant(ZoneOffset.UTC);
        };
    }
}

package bot.k98.reminder.domain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code when}: a span from now ({@code 45m}, {@code 2h30m}, {@code in 2 hours}) or a time on the wall
 * clock of the member's zone ({@code 18:30},
 * {@code tomorrow 18:30}, {@code friday 18:30}, {@code 2026-11-24 18:30}; with {@code utc} behind it in UTC). A time of day that is
 * past means tomorrow's, a weekday the next one.
 */
final class WhenReader {
    private static final int LONGEST = 100;
    private static final Pattern SPAN = Pattern.compile("(?:in\\s+)?((?:\\d{1,9}\\s*[a-z]+[\\s,]*)+)");
    private static final Pattern SPAN_PART = Pattern.compile("(\\d{1,9})\\s*([a-z]+)");
    private static final String DAYS =
            "mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
    private static final Pattern TIME = Pattern.compile("(?:(?<day>today|tomorrow|" + DAYS
            + "|\\d{4}-\\d{2}-\\d{2})(?:\\s+at\\s+|[\\st]+))?(?:at\\s+)?(?<hour>\\d{1,2}):(?<minute>\\d{2})"
            + "(?:\\s*(?<utc>z|utc))?");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
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

    /**
     * A time as it would be typed, to the minute; {@link #read} reads that minute from it. Where clocks show a time twice, the second
     * one can be said in UTC only.
     */
    static String write(Instant time, ZoneId zone) {
        Instant minute = time.truncatedTo(ChronoUnit.MINUTES);
        String local = TYPED.format(LocalDateTime.ofInstant(minute, zone));
        return read(local, minute, zone).filter(minute::equals).isPresent()
                ? local
                : TYPED.format(LocalDateTime.ofInstant(minute, ZoneOffset.UTC)) + " utc";
    }

    /** The instant that is meant; empty when the text can't be read. */
    static Optional<Instant> read(String typed, Instant now, ZoneId zone) {
        return meant(typed, now, zone).map(When::at);
    }

    /** The same, with the wall clock's time that was typed. */
    static Optional<When> meant(String typed, Instant now, ZoneId zone) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return span(text)
                .map(span -> new When(now.plus(span), Optional.empty()))
                .or(() -> time(text, now, zone));
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

    private static Optional<When> time(String text, Instant now, ZoneId zone) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalTime time =
                    LocalTime.of(Integer.parseInt(matcher.group("hour")), Integer.parseInt(matcher.group("minute")));
            return Optional.of(at(
                    Optional.ofNullable(matcher.group("day")),
                    time,
                    matcher.group("utc") == null ? zone : ZoneOffset.UTC,
                    now));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static When at(Optional<String> day, LocalTime time, ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return switch (day.orElse("")) {
            case "" -> next(today, time, zone, now, 1);
            case "today" -> on(today, time, zone);
            case "tomorrow" -> on(today.plusDays(1), time, zone);
            case String date when Character.isDigit(date.charAt(0)) -> on(LocalDate.parse(date), time, zone);
            case String weekday -> next(today.with(TemporalAdjusters.nextOrSame(weekday(weekday))), time, zone, now, 7);
        };
    }

    private static When next(LocalDate day, LocalTime time, ZoneId zone, Instant now, int days) {
        When first = on(day, time, zone);
        return first.at().isAfter(now) ? first : on(day.plusDays(days), time, zone);
    }

    /** A time that clocks leave out comes as much later as they jump. */
    private static When on(LocalDate day, LocalTime time, ZoneId zone) {
        return new When(day.atTime(time).atZone(zone).toInstant(), Optional.of(day.atTime(time)));
    }

    private static DayOfWeek weekday(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(word))
                .findFirst()
                .orElseThrow();
    }
}

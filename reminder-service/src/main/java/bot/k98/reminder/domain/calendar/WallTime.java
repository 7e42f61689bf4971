package bot.k98.reminder.domain.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as it was typed.
 *
 * @param local date and time, to the second
 * @param offset if one was typed
 */
record WallTime(LocalDateTime local, Optional<ZoneOffset> offset) {
    static final ZoneId UTC = ZoneOffset.UTC;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SPACED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[ tT](\\d{1,2}:.*)");
    private static final Pattern WORDS = Pattern.compile(
            "(?:[A-Za-z]{2,9},?\\s+)?(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\s+(\\d{2}|\\d{4})\\s+(\\d{1,2}:\\d{2})");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'H:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][ ][XXX][XX][X]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY_MONTH_YEAR = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM uuuu H:mm")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    /** ISO 8601: a date alone is midnight; a space in place of the T will do. Other countries' dates are none. */
    static Optional<WallTime> read(String text) {
        String typed = text.strip();
        try {
            if (DATE.matcher(typed).matches()) {
                return Optional.of(new WallTime(LocalDate.parse(typed).atTime(LocalTime.MIDNIGHT), Optional.empty()));
            }
            Matcher spaced = SPACED.matcher(typed);
            if (!spaced.matches()) {
                return Optional.empty();
            }
            TemporalAccessor parsed =
                    ISO.parseBest(spaced.group(1) + "T" + spaced.group(2), OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    switch (parsed) {
                        case OffsetDateTime time ->
                            new WallTime(seconds(time.toLocalDateTime()), Optional.of(time.getOffset()));
                        default -> new WallTime(seconds(LocalDateTime.from(parsed)), Optional.empty());
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As the date tabs have it: {@code Mon 29 Sep 25 00:00}, with or without the weekday, which is not checked; or ISO 8601. */
    static Optional<WallTime> readTimeline(String text) {
        Matcher words = WORDS.matcher(text.strip());
        if (!words.matches()) {
            return read(text);
        }
        String year = words.group(3).length() == 2 ? "20" + words.group(3) : words.group(3);
        try {
            String plain = String.join(" ", words.group(1), words.group(2), year, words.group(4));
            return Optional.of(new WallTime(LocalDateTime.parse(plain, DAY_MONTH_YEAR), Optional.empty()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Typed with an offset it is that moment, as the zone's clocks show it; without one it is the zone's own time. */
    ZonedDateTime in(ZoneId zone) {
        return offset.map(typed -> local.atOffset(typed).atZoneSameInstant(zone))
                .orElseGet(() -> local.atZone(zone));
    }

    /** What the zone's clocks show then; without an offset as it was typed, also when they leave that out. */
    LocalDateTime on(ZoneId zone) {
        return offset.isPresent() ? in(zone).toLocalDateTime() : local;
    }

    private static LocalDateTime seconds(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}

package bot.k98.reminder.discord.calendar;

import bot.k98.runtime.answer.Stamp;
import bot.k98.runtime.answer.Wording;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The calendar’s message bundle: every word that members read stands in {@code calendar.properties}, in the form of MessageFormat. */
final class CalendarTexts {
    private static final Wording WORDS = Wording.of(CalendarTexts.class, "calendar");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern(
                    "EEE d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private CalendarTexts() {}

    /** @param values put in as they are */
    static String text(String key, Object... values) {
        return WORDS.text(key, values);
    }

    /** The full date and time, in each reader’s own zone. */
    static String at(Instant instant) {
        return Stamp.full(instant);
    }

    /** Kept current by Discord itself. */
    static String around(Instant instant) {
        return Stamp.relative(instant);
    }

    static String day(Instant instant) {
        return DAY.format(instant);
    }

    static String hour(Instant instant) {
        return HOUR.format(instant);
    }

    static String utc(Instant instant) {
        return UTC.format(instant);
    }

    /** What people wrote, so that nothing in it is taken for Discord’s marks. */
    static String plain(String text) {
        return text.replaceAll("([\\\\*_~`|>])", "\\\\$1").replace("@", "@\u200b");
    }
}

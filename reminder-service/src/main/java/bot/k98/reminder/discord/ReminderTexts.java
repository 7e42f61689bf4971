package bot.k98.reminder.discord;

import bot.k98.contracts.TextCut;
import bot.k98.runtime.answer.Stamp;
import bot.k98.runtime.answer.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The message bundle: every word that members read stands in {@code reminder.properties}, in the form of MessageFormat. */
final class ReminderTexts {
    private static final Wording WORDS = Wording.of(ReminderTexts.class, "reminder");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern(
                    "EEE d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private ReminderTexts() {}

    /** @param values put in as they are */
    static String text(String key, Object... values) {
        return WORDS.text(key, values);
    }

    /** The full date and time, in each reader's own zone. */
    static String at(Instant instant) {
        return Stamp.full(instant);
    }

    /** "in 5 minutes", kept current by Discord itself. */
    static String around(Instant instant) {
        return Stamp.relative(instant);
    }

    /** Where Discord shows no timestamps: in suggestions. */
    static String utc(Instant instant) {
        return UTC.format(instant);
    }

    /** The same on another zone's wall clock. */
    static String on(Instant instant, ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? utc(instant) : LOCAL.format(instant.atZone(zone));
    }

    /** What a zone is called. */
    static String zone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** The time of day there. */
    static String clock(Instant now, ZoneId zone) {
        return CLOCK.format(now.atZone(zone));
    }

    /** Words of a sheet, so that they look as they were typed: no markup, and nobody is mentioned. */
    static String plain(String text) {
        return text.replaceAll("([\\\\*_~`|>\\[\\]<])", "\\\\$1");
    }

    /** On one line of at most {@code length} characters. */
    static String line(String text, int length) {
        return TextCut.to(length, text.strip().replaceAll("\\s+", " "));
    }
}

package bot.k98.reminder.discord.calendar;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The calendar’s message bundle: every word that members read stands in {@code calendar.properties}, in the form of MessageFormat. */
final class CalendarTexts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("bot.k98.reminder.discord.calendar.calendar", Locale.ROOT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern(
                    "EEE d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private CalendarTexts() {}

    /** @param values put in as they are: numbers as text, so that none gets digits grouped */
    static String text(String key, Object... values) {
        Object[] asText = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            asText[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(asText);
    }

    /** The full date and time, in each reader’s own zone. */
    static String at(Instant instant) {
        return "<t:" + instant.getEpochSecond() + ":F>";
    }

    /** Kept current by Discord itself. */
    static String around(Instant instant) {
        return "<t:" + instant.getEpochSecond() + ":R>";
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

    /** At most {@code longest} characters. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }

    /** What people wrote, so that nothing in it is taken for Discord’s marks. */
    static String plain(String text) {
        return text.replaceAll("([\\\\*_~`|>])", "\\\\$1").replace("@", "@\u200b");
    }
}

package bot.k98.watchdog.discord;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;

/** The message bundle: every word that this service says stands in {@code watchdog.properties}. */
final class WatchdogTexts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("bot.k98.watchdog.discord.watchdog", Locale.ROOT);

    private WatchdogTexts() {}

    /** @param values put in as they are: numbers as text, so that none gets its digits grouped */
    static String text(String key, Object... values) {
        Object[] asText = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            asText[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(asText);
    }

    /** The two largest units: {@code 3 d 4 h}, {@code 5 min 12 s}. */
    static String uptime(Duration up) {
        if (up.toDays() > 0) {
            return "%d d %d h".formatted(up.toDays(), up.toHoursPart());
        }
        if (up.toHours() > 0) {
            return "%d h %d min".formatted(up.toHours(), up.toMinutesPart());
        }
        return up.toMinutes() > 0 ? "%d min %d s".formatted(up.toMinutes(), up.toSecondsPart()) : up.toSeconds() + " s";
    }
}

package bot.k98.watchdog.discord;

import bot.k98.runtime.answer.Wording;
import java.time.Duration;

/** The message bundle: every word that this service says stands in {@code watchdog.properties}. */
final class WatchdogTexts {
    private static final Wording WORDS = Wording.of(WatchdogTexts.class, "watchdog");

    private WatchdogTexts() {}

    /** @param values put in as they are */
    static String text(String key, Object... values) {
        return WORDS.text(key, values);
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

package bot.k98.queue.discord;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The message bundle: every word that this service says stands in {@code queue.properties}. */
final class QueueTexts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("bot.k98.queue.discord.queue", Locale.ROOT);

    private QueueTexts() {}

    /** @param values put in as they are: numbers as text, so that none gets its digits grouped */
    static String text(String key, Object... values) {
        Object[] asText = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            asText[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(asText);
    }
}

package bot.k98.queue.discord;

import bot.k98.contracts.queue.Problem;
import bot.k98.contracts.queue.Upload;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The message bundle: every word that this service says stands in {@code queue.properties}. */
public final class QueueTexts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("bot.k98.queue.discord.queue", Locale.ROOT);
    private static final String PROBLEM = "problem.";
    private static final int LONGEST_NAME = 60;

    private QueueTexts() {}

    /** @param values put in as they are: numbers as text, so that none gets its digits grouped */
    static String text(String key, Object... values) {
        Object[] asText = Arrays.stream(values).map(String::valueOf).toArray();
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(asText);
    }

    /** What is wrong, where, and what to do. A code of a newer build is shown as it is. */
    public static String problem(Problem problem) {
        String key = PROBLEM + problem.code();
        return BUNDLE.containsKey(key) ? text(key, problem.details().toArray()) : problem.code();
    }

    static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }

    /** A file's name, harmless inside code marks. */
    static String name(String fileName) {
        String line = fileName.replace("`", "'").replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME - 1) + "…";
    }

    /** A user; in words when their name was deleted. */
    static String who(String userId) {
        return userId.equals(Upload.NOBODY) ? text("who.nobody") : "<@" + userId + ">";
    }

    /** In each reader's own zone. */
    static String at(Instant instant) {
        return "<t:" + instant.getEpochSecond() + ":f>";
    }
}

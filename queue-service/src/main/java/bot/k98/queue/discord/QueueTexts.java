package bot.k98.queue.discord;

import bot.k98.contracts.TextCut;
import bot.k98.contracts.queue.Problem;
import bot.k98.contracts.queue.Upload;
import bot.k98.runtime.answer.Stamp;
import bot.k98.runtime.answer.Wording;
import java.time.Instant;

/** The message bundle: every word that this service says stands in {@code queue.properties}. */
public final class QueueTexts {
    private static final Wording WORDS = Wording.of(QueueTexts.class, "queue");
    private static final String PROBLEM = "problem.";
    private static final int LONGEST_NAME = 60;

    private QueueTexts() {}

    /** @param values put in as they are */
    static String text(String key, Object... values) {
        return WORDS.text(key, values);
    }

    /** What is wrong, where, and what to do. A code of a newer build is shown as it is. */
    public static String problem(Problem problem) {
        String key = PROBLEM + problem.code();
        return WORDS.has(key) ? text(key, problem.details().toArray()) : problem.code();
    }

    static boolean has(String key) {
        return WORDS.has(key);
    }

    /** A file's name, harmless inside code marks. */
    static String name(String fileName) {
        String line = fileName.replace("`", "'").replaceAll("\\s+", " ").strip();
        return TextCut.to(LONGEST_NAME, line);
    }

    /** A user; in words when their name was deleted. */
    static String who(String userId) {
        return userId.equals(Upload.NOBODY) ? text("who.nobody") : "<@" + userId + ">";
    }

    /** In each reader's own zone. */
    static String at(Instant instant) {
        return Stamp.medium(instant);
    }
}

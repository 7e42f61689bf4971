package bot.k98.queue.discord;

import static bot.k98.queue.discord.QueueTexts.text;

import bot.k98.contracts.queue.Job;
import java.util.Locale;

/** What is kept of a member here, in words. */
public final class DataRenderer {
    private DataRenderer() {}

    /** One line for one of their uploads. */
    public static String line(Job job) {
        return text(
                "data.upload",
                job.id(),
                job.upload().file().name(),
                job.upload().at(),
                job.key().channelId(),
                job.upload().authorName(),
                job.status().name().toLowerCase(Locale.ROOT));
    }

    /** One line for a job that they cancelled. */
    public static String cancelled(Job job) {
        return text("data.cancelled", job.id(), job.upload().file().name(), job.since());
    }
}

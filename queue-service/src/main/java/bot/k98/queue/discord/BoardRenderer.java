package bot.k98.queue.discord;

import static bot.k98.queue.discord.QueueTexts.text;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.contracts.discord.MessageBody.Field;
import bot.k98.contracts.queue.Job;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The live board: the newest five jobs, those that still move first. */
public final class BoardRenderer {
    /** As many as the members know from the old board. */
    static final int SHOWN = 5;

    private static final int BLUE = 0x3498DB;
    private static final Comparator<Job> NEWEST_FIRST =
            Comparator.comparing((Job job) -> job.upload().at()).reversed().thenComparing(Job::id);
    private static final Comparator<Job> MOVING_FIRST = Comparator.comparing((Job job) -> !job.open())
            .thenComparing(job -> job.upload().at())
            .thenComparing(Job::id);

    private BoardRenderer() {}

    public static MessageBody board(Collection<Job> jobs) {
        return body(jobs, text("board.title"), text("board.footer", SHOWN));
    }

    /** The answer to /queue status. */
    static MessageBody status(Collection<Job> jobs) {
        long open = jobs.stream().filter(Job::open).count();
        return body(jobs, text("status.title", open), text("status.footer"));
    }

    private static MessageBody body(Collection<Job> jobs, String title, String footer) {
        List<Field> fields = jobs.stream()
                .sorted(NEWEST_FIRST)
                .limit(SHOWN)
                .sorted(MOVING_FIRST)
                .map(BoardRenderer::field)
                .toList();
        Optional<String> empty = fields.isEmpty() ? Optional.of(text("board.empty")) : Optional.empty();
        return MessageBody.of("").with(new Embed(Optional.of(title), empty, BLUE, fields, Optional.of(footer)));
    }

    private static Field field(Job job) {
        return new Field(
                QueueTexts.name(job.upload().file().name()),
                text(
                        "board.job",
                        StatusWords.line(job),
                        QueueTexts.who(job.upload().authorId()),
                        job.key().channelId(),
                        QueueTexts.at(job.upload().at()),
                        job.id()),
                false);
    }
}

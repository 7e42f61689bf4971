package bot.k98.queue.discord;

import static bot.k98.queue.discord.QueueTexts.text;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.queue.domain.QueueOverview;
import bot.k98.queue.domain.QueuedJob;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the answer to /queue status. */
public final class StatusRenderer {
    private static final int BLUE = 0x3498DB;

    private StatusRenderer() {}

    public static MessageBody body(QueueOverview overview) {
        if (overview.total() == 0) {
            return MessageBody.of(text("status.empty"));
        }
        String lines = overview.next().stream().map(StatusRenderer::line).collect(Collectors.joining("\n"));
        return MessageBody.of("")
                .with(new Embed(
                        Optional.of(text("status.title", overview.total())),
                        Optional.of(lines),
                        BLUE,
                        List.of(),
                        Optional.empty()));
    }

    private static String line(QueuedJob job) {
        return text(
                "status.job",
                job.fileName().replace("`", "'"),
                job.channelId(),
                job.queuedAt().getEpochSecond());
    }
}

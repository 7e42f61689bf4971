package bot.k98.queue.worker;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.OutgoingFile;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.queue.Work.SendReport;
import bot.k98.queue.discord.ReportRenderer;
import bot.k98.queue.files.FileStore;
import bot.k98.queue.files.FileType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Answers with the list of bad rows as a file: offers its bytes first, then names them in the reply. */
final class ReportStep {
    private static final Logger LOG = Logger.getLogger(ReportStep.class);

    private final FileStore files;
    private final Reporter reporter;

    ReportStep(FileStore files, Reporter reporter) {
        this.files = files;
        this.reporter = reporter;
    }

    void run(SendReport work) {
        Trace trace = work.to().trace();
        MessageBody body;
        try {
            body = offer(work, trace);
        } catch (IOException e) {
            LOG.warnf("report unreadable job=%s problem=\"%s\"", work.job().jobId(), e);
            body = ReportRenderer.gone();
        }
        String interaction = work.to().interactionId();
        Reply reply = new Reply.PrivateAnswer(work.to(), body);
        reporter.write(
                Topics.replies(ServiceName.QUEUE), interaction, reply, "reply-" + interaction, trace, () -> true);
    }

    private MessageBody offer(SendReport work, Trace trace) throws IOException {
        Path file = files.path(work.report(), FileType.REPORT);
        if (!Files.exists(file) || Files.size(file) > OutgoingFile.MAX_BYTES) {
            return ReportRenderer.gone();
        }
        byte[] bytes = Files.readAllBytes(file);
        OutgoingFile offered = new OutgoingFile.FileOffered(work.report(), bytes);
        reporter.write(Topics.FILES, work.report(), offered, "file-" + work.report(), trace, () -> true);
        return ReportRenderer.ready(work.name(), work.report());
    }
}

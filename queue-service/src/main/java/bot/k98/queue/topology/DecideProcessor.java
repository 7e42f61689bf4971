package bot.k98.queue.topology;

import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.contracts.queue.JobKey;
import bot.k98.contracts.queue.QueueRequest;
import bot.k98.contracts.queue.QueueRequest.CancelJob;
import bot.k98.contracts.queue.QueueRequest.RetryJob;
import bot.k98.contracts.queue.QueueRequest.SnapshotKnown;
import bot.k98.contracts.queue.QueueRequest.SnapshotPublished;
import bot.k98.contracts.queue.QueueRequest.SubmitFiles;
import bot.k98.queue.discord.AnswerRenderer;
import bot.k98.queue.discord.JobRenderer;
import bot.k98.queue.topology.LineDesk.Subject;
import bot.k98.runtime.answer.Apology;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Decides what is asked of a line, and answers. */
final class DecideProcessor implements Processor<String, QueueRequest, String, Object> {
    private final Tools tools;
    private final AnswerRenderer answers;
    private LineDesk desk;

    DecideProcessor(Tools tools) {
        this.tools = tools;
        this.answers = new AnswerRenderer(new JobRenderer(tools.profiles()));
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        desk = new LineDesk(context, tools);
    }

    @Override
    public void process(Record<String, QueueRequest> entry) {
        QueueRequest request = entry.value();
        Optional<ReplyAddress> to = to(request);
        try {
            desk.decide(subject(request), (line, now) -> tools.decider().request(line, request, now))
                    .ifPresent(answer ->
                            to.ifPresent(address -> desk.outlet().answer(address, answers.render(answer), desk.now())));
        } catch (PutAsideException e) {
            to.ifPresent(address -> desk.outlet().answer(address, Apology.of(address.trace()), desk.now()));
        }
    }

    private static Subject subject(QueueRequest request) {
        byte[] message = Topics.QUEUE_REQUESTS.codec().encode(request);
        return switch (request) {
            case SubmitFiles submit ->
                new Subject(
                        "interaction-" + submit.to().interactionId(),
                        message,
                        new LineKey(submit.guildId(), submit.channelId()),
                        ids(submit),
                        submit.to().trace());
            case RetryJob retry -> about(retry.job(), "retry", message);
            case CancelJob cancel -> about(cancel.job(), "cancel", message);
            case SnapshotPublished published -> about(published.job(), "published", message);
            case SnapshotKnown known -> about(known.job(), "known", message);
        };
    }

    private static Subject about(JobKey job, String what, byte[] message) {
        return new Subject(what + "-" + job.jobId(), message, LineKey.of(job), List.of(job.jobId()), job.trace());
    }

    private static List<String> ids(SubmitFiles submit) {
        return submit.uploads().stream()
                .map(upload -> JobKey.of(
                                submit.guildId(),
                                submit.channelId(),
                                upload.messageId(),
                                upload.file().id())
                        .jobId())
                .toList();
    }

    private static Optional<ReplyAddress> to(QueueRequest request) {
        return switch (request) {
            case SubmitFiles submit -> Optional.of(submit.to());
            case RetryJob retry -> Optional.of(retry.to());
            case CancelJob cancel -> Optional.of(cancel.to());
            case SnapshotPublished _, SnapshotKnown _ -> Optional.empty();
        };
    }
}

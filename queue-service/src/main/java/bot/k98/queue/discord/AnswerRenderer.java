package bot.k98.queue.discord;

import static bot.k98.queue.discord.QueueTexts.text;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.queue.Job;
import bot.k98.queue.domain.JobAnswer;
import bot.k98.queue.domain.JobAnswer.Submitted;
import java.util.stream.Collectors;

/** What a line answers to somebody who asked something of it. */
public final class AnswerRenderer {
    private final JobRenderer jobs;

    public AnswerRenderer(JobRenderer jobs) {
        this.jobs = jobs;
    }

    public MessageBody render(JobAnswer answer) {
        return switch (answer) {
            case JobAnswer.Taken taken ->
                MessageBody.of(
                        taken.submitted().stream().map(AnswerRenderer::taken).collect(Collectors.joining("\n")));
            case JobAnswer.Retried(Job job) -> said("answer.retried", job);
            case JobAnswer.Cancelled(Job job) -> said("answer.cancelled", job);
            case JobAnswer.NotToRetry(Job job) -> asItIs("answer.not.to.retry", job);
            case JobAnswer.NotToCancel(Job job) -> asItIs("answer.not.to.cancel", job);
            case JobAnswer.NoSuchJob(String id) -> noSuchJob(id);
        };
    }

    static MessageBody noSuchJob(String id) {
        return MessageBody.of(text("answer.no.such.job", QueueTexts.name(id)));
    }

    private static String taken(Submitted submitted) {
        Job job = submitted.job();
        String name = QueueTexts.name(job.upload().file().name());
        if (submitted.known()) {
            return text("answer.known", name, job.id(), StatusWords.line(job));
        }
        return submitted.before() == 0
                ? text("answer.taken.first", name, job.id())
                : text("answer.taken", name, job.id(), submitted.before());
    }

    private static MessageBody said(String key, Job job) {
        return MessageBody.of(text(key, QueueTexts.name(job.upload().file().name()), job.id()));
    }

    private MessageBody asItIs(String key, Job job) {
        MessageBody details = jobs.details(job);
        return new MessageBody(
                text(key, StatusWords.word(job.status())), details.embeds(), details.rows(), details.mentions());
    }
}

package bot.k98.queue.domain;

import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobKey;
import bot.k98.contracts.queue.QueueRequest;
import bot.k98.contracts.queue.QueueRequest.CancelJob;
import bot.k98.contracts.queue.QueueRequest.RetryJob;
import bot.k98.contracts.queue.QueueRequest.SnapshotKnown;
import bot.k98.contracts.queue.QueueRequest.SnapshotPublished;
import bot.k98.contracts.queue.QueueRequest.SubmitFiles;
import bot.k98.contracts.queue.Upload;
import bot.k98.contracts.queue.WorkReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides about a channel's line. Files are fetched as soon as they are known, since their links die; they are read one after the
 * other, oldest first. After each decision what has become free to go on is released.
 */
public final class JobRules implements JobDecider {
    private final JobSteps steps;
    private final JobWishes wishes;
    private final LinePolicy policy = new LinePolicy();

    /** @param exports whether a profile's snapshots go to a sheet */
    public JobRules(Predicate<String> exports) {
        this.steps = new JobSteps(exports);
        this.wishes = new JobWishes();
    }

    @Override
    public Decision receive(ChannelLine line, JobKey key, Upload upload, List<String> profiles, Instant now) {
        Deciding deciding = new Deciding(line, now);
        join(deciding, key, upload, profiles);
        return finish(deciding, Optional.empty());
    }

    @Override
    public Decision request(ChannelLine line, QueueRequest request, Instant now) {
        Deciding deciding = new Deciding(line, now);
        return finish(
                deciding,
                switch (request) {
                    case SubmitFiles submit -> Optional.of(submit(deciding, submit));
                    case RetryJob retry -> Optional.of(wishes.retry(deciding, retry.job()));
                    case CancelJob cancel ->
                        Optional.of(wishes.cancel(
                                deciding, cancel.job(), cancel.to().userId()));
                    case SnapshotPublished published -> steps.published(deciding, published);
                    case SnapshotKnown known -> steps.known(deciding, known);
                });
    }

    @Override
    public Decision report(ChannelLine line, WorkReport report, Instant now) {
        Deciding deciding = new Deciding(line, now);
        line.find(report.job().jobId())
                .filter(job -> job.attempt() == report.attempt())
                .ifPresent(job -> steps.report(deciding, job, report));
        return finish(deciding, Optional.empty());
    }

    @Override
    public Decision wake(ChannelLine line, Instant now) {
        Deciding deciding = new Deciding(line, now);
        line.active().forEach(job -> steps.wake(deciding, job));
        return finish(deciding, Optional.empty());
    }

    private JobAnswer submit(Deciding deciding, SubmitFiles submit) {
        List<JobAnswer.Submitted> taken = new ArrayList<>();
        for (Upload upload : submit.uploads()) {
            JobKey key = JobKey.of(
                    submit.guildId(),
                    submit.channelId(),
                    upload.messageId(),
                    upload.file().id());
            Optional<Job> known = deciding.line().find(key.jobId());
            Job job = join(deciding, key, upload, submit.profiles());
            taken.add(new JobAnswer.Submitted(job, deciding.line().before(job), known.isPresent()));
        }
        return new JobAnswer.Taken(taken);
    }

    private static Job join(Deciding deciding, JobKey key, Upload upload, List<String> profiles) {
        return deciding.line()
                .find(key.jobId())
                .orElseGet(() -> deciding.join(Job.receive(key, upload, profiles, deciding.now())));
    }

    private Decision finish(Deciding deciding, Optional<JobAnswer> answer) {
        policy.release(deciding);
        return deciding.end(answer);
    }
}

package bot.k98.queue.domain;

import bot.k98.contracts.queue.Export;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobKey;
import bot.k98.contracts.queue.JobState;
import bot.k98.contracts.queue.JobState.Imported;
import bot.k98.contracts.queue.Work;
import java.util.Optional;

/** What people may ask of a job. */
final class JobWishes {
    JobAnswer retry(Deciding deciding, JobKey key) {
        Optional<Job> found = deciding.line().find(key.jobId());
        if (found.isEmpty()) {
            return new JobAnswer.NoSuchJob(key.jobId());
        }
        Job job = found.get();
        return switch (job.state()) {
            case JobState.Failed failed -> retried(deciding, job, failed.retry(deciding.now()));
            case JobState.Cancelled cancelled -> retried(deciding, job, cancelled.retry(deciding.now()));
            case Imported imported
            when imported.export().status() == Export.Status.FAILED ->
                retried(deciding, job, exportAgain(deciding, imported));
            case Imported ignored -> new JobAnswer.NotToRetry(job);
            case JobState.Skipped ignored -> new JobAnswer.NotToRetry(job);
            case JobState.Open ignored -> new JobAnswer.NotToRetry(job);
        };
    }

    /** A worker that is at it is told to stop; what it reports later is refused by its attempt. */
    JobAnswer cancel(Deciding deciding, JobKey key, String by) {
        Optional<Job> found = deciding.line().find(key.jobId());
        if (found.isEmpty()) {
            return new JobAnswer.NoSuchJob(key.jobId());
        }
        Job job = found.get();
        if (!job.open() || job.state() instanceof JobState.Importing) {
            return new JobAnswer.NotToCancel(job);
        }
        if (job.turn().released()) {
            deciding.release(new Work.WithdrawWork(key, job.attempt()));
        }
        return new JobAnswer.Cancelled(
                deciding.become(job, new JobState.Cancelled(job.file(), job.turn(), by, deciding.now())));
    }

    private static JobAnswer retried(Deciding deciding, Job job, JobState next) {
        return new JobAnswer.Retried(deciding.become(job, next));
    }

    private static Imported exportAgain(Deciding deciding, Imported imported) {
        return imported.with(Export.waiting(imported.export().turn().anew(deciding.now())));
    }
}

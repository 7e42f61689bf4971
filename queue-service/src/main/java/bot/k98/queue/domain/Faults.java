package bot.k98.queue.domain;

import bot.k98.contracts.queue.Export;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobState;
import bot.k98.contracts.queue.JobState.Checked;
import bot.k98.contracts.queue.JobState.Downloading;
import bot.k98.contracts.queue.JobState.Imported;
import bot.k98.contracts.queue.JobState.Importing;
import bot.k98.contracts.queue.JobState.Parsing;
import bot.k98.contracts.queue.JobState.Received;
import bot.k98.contracts.queue.Problem;
import bot.k98.contracts.queue.Turn;
import java.time.Duration;

/** What follows when a step goes wrong: the file's fault ends it, everybody else's is waited out. */
final class Faults {
    /** Nothing is tried again: the same would happen. */
    void refused(Deciding deciding, Job job, Problem problem) {
        if (job.state() instanceof Imported imported) {
            deciding.become(job, imported.with(imported.export().failed(problem)));
        } else if (job.open()) {
            deciding.become(job, new JobState.Failed(job.file(), job.turn(), problem, deciding.now()));
        }
    }

    void faulted(Deciding deciding, Job job, Problem problem) {
        boolean export = job.state() instanceof Imported;
        int most = export ? QueueLimits.EXPORT_TRIES : QueueLimits.TRIES;
        if (job.turn().tries() >= most) {
            refused(deciding, job, problem);
            return;
        }
        Duration longest = export ? QueueLimits.LONGEST_EXPORT_PAUSE : QueueLimits.LONGEST_PAUSE;
        again(
                deciding,
                job,
                job.turn().again(deciding.now(), QueueLimits.pause(job.turn().tries(), longest)));
    }

    /** Somebody else takes over at once, unless the file is suspected of killing workers. */
    void workerLost(Deciding deciding, Job job) {
        Turn next = job.turn().takenOver(deciding.now());
        if (next.lost() >= QueueLimits.DEATHS) {
            refused(deciding, job, Problem.of("worker.lost", QueueLimits.DEATHS));
        } else {
            again(deciding, job, next);
        }
    }

    private static void again(Deciding deciding, Job job, Turn next) {
        switch (job.state()) {
            case Downloading downloading -> deciding.become(job, downloading.again(next));
            case Parsing parsing -> deciding.become(job, parsing.again(next));
            case Imported imported -> deciding.become(job, imported.with(Export.waiting(next)));
            case Received _, Checked _, Importing _, JobState.Ended _ -> {}
        }
    }
}

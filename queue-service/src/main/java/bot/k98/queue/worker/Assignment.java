package bot.k98.queue.worker;

import bot.k98.contracts.queue.JobKey;
import bot.k98.contracts.queue.WorkReport;
import bot.k98.queue.domain.QueueLimits;
import bot.k98.queue.parsing.Checkpoint;
import bot.k98.queue.parsing.WithdrawnException;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * One piece of work in the hands of this process: says that it goes on, and stops when it is withdrawn or when the process ends.
 */
final class Assignment implements Checkpoint {
    private final JobKey job;
    private final int attempt;
    private final Clock clock;
    private final Consumer<WorkReport> signs;
    private volatile Ending ending = Ending.NONE;
    private volatile long lastSign;

    /** Why it is to stop. */
    enum Ending {
        NONE,
        WITHDRAWN,
        PROCESS_ENDS
    }

    /** @param signs takes signs of life; may lose one */
    Assignment(JobKey job, int attempt, Clock clock, Consumer<WorkReport> signs) {
        this.job = job;
        this.attempt = attempt;
        this.clock = clock;
        this.signs = signs;
        this.lastSign = clock.millis();
    }

    JobKey job() {
        return job;
    }

    int attempt() {
        return attempt;
    }

    Ending ending() {
        return ending;
    }

    void end(Ending why) {
        ending = why;
    }

    @Override
    public void pass() {
        if (ending != Ending.NONE) {
            throw new WithdrawnException();
        }
        long now = clock.millis();
        if (now - lastSign >= QueueLimits.SIGN_OF_LIFE.toMillis()) {
            lastSign = now;
            signs.accept(new WorkReport.WorkContinued(job, attempt));
        }
    }
}

package bot.k98.queue.domain;

import bot.k98.contracts.queue.Job;
import java.util.List;

/** What somebody who asked something of a job gets to know. */
public sealed interface JobAnswer {
    /** @param submitted one for each file */
    record Taken(List<Submitted> submitted) implements JobAnswer {}

    /**
     * @param before open jobs before it in its channel
     * @param known it was there already
     */
    record Submitted(Job job, int before, boolean known) {}

    record Retried(Job job) implements JobAnswer {}

    record Cancelled(Job job) implements JobAnswer {}

    /** It is in no state to be retried. */
    record NotToRetry(Job job) implements JobAnswer {}

    /** It has ended, or is just being published. */
    record NotToCancel(Job job) implements JobAnswer {}

    record NoSuchJob(String jobId) implements JobAnswer {}
}

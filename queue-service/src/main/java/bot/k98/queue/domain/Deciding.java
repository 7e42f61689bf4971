package bot.k98.queue.domain;

import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobState;
import bot.k98.contracts.queue.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A decision in the making: the line as the facts so far leave it. */
final class Deciding {
    private final Instant now;
    private final List<JobFact> facts = new ArrayList<>();
    private ChannelLine line;

    Deciding(ChannelLine line, Instant now) {
        this.line = line;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    ChannelLine line() {
        return line;
    }

    /** A new job joins the line. */
    Job join(Job job) {
        return put(job, true);
    }

    /** A job comes into another state; one that ends is announced. */
    Job become(Job job, JobState state) {
        Job next = put(job.become(state, now), true);
        if (job.open() && !next.open()) {
            facts.add(new JobFact.Announced(next));
        }
        return next;
    }

    /** A sign of life, a release: nothing that others see. */
    void note(Job job, JobState state) {
        put(new Job(job.key(), job.upload(), job.profiles(), job.revision(), job.since(), state), false);
    }

    void release(Work work) {
        facts.add(new JobFact.Released(work));
    }

    Decision end(Optional<JobAnswer> answer) {
        return new Decision(facts, answer);
    }

    private Job put(Job job, boolean shown) {
        facts.add(new JobFact.Changed(job, shown));
        line = line.with(job);
        return job;
    }
}

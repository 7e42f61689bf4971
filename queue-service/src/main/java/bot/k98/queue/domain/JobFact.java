package bot.k98.queue.domain;

import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.Work;

/** What happened to a line. */
public sealed interface JobFact {
    /** A job is another now; {@code shown} says whether others than its own line need to know. */
    record Changed(Job job, boolean shown) implements JobFact {}

    /** Workers are told. */
    record Released(Work work) implements JobFact {}

    /** A job came to its end, and its channel is to hear of it. */
    record Announced(Job job) implements JobFact {}
}

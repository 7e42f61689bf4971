package bot.k98.queue.domain;

import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The jobs of one channel that still move, oldest first, and those ended ones that a message is about.
 *
 * @param active open jobs and those whose export is under way
 */
public record ChannelLine(List<Job> active, List<Job> ended) {
    private static final Comparator<Job> OLDEST_FIRST =
            Comparator.comparing((Job job) -> job.upload().at()).thenComparing(Job::id);

    public ChannelLine {
        active = active.stream().sorted(OLDEST_FIRST).toList();
        ended = List.copyOf(ended);
    }

    public Optional<Job> find(String jobId) {
        return Stream.concat(active.stream(), ended.stream())
                .filter(job -> job.id().equals(jobId))
                .findFirst();
    }

    /** The line with a job as it is now. */
    public ChannelLine with(Job changed) {
        List<Job> moving = without(active, changed);
        List<Job> standing = without(ended, changed);
        (changed.active() ? moving : standing).add(changed);
        return new ChannelLine(moving, standing);
    }

    private static List<Job> without(List<Job> jobs, Job gone) {
        List<Job> left = new ArrayList<>(jobs);
        left.removeIf(job -> job.id().equals(gone.id()));
        return left;
    }

    public List<Job> open() {
        return active.stream().filter(Job::open).toList();
    }

    /** How many open jobs stand before it. */
    public int before(Job job) {
        return open().stream().map(Job::id).toList().indexOf(job.id());
    }

    /** Whether workers read one of its files, or are told to. */
    boolean busy() {
        return active.stream().map(Job::state).anyMatch(state -> switch (state) {
            case JobState.Checked checked -> checked.turn().released();
            case JobState.Parsing ignored -> true;
            case JobState.Importing ignored -> true;
            case JobState.Received ignored -> false;
            case JobState.Downloading ignored -> false;
            case JobState.Ended ignored -> false;
        });
    }
}

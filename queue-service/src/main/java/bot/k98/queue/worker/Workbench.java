package bot.k98.queue.worker;

import bot.k98.contracts.queue.JobKey;
import bot.k98.contracts.queue.Problem;
import bot.k98.contracts.queue.WorkReport;
import bot.k98.contracts.queue.WorkReport.WorkFaulted;
import bot.k98.contracts.queue.WorkReport.WorkRefused;
import bot.k98.contracts.queue.WorkReport.WorkStarted;
import bot.k98.queue.domain.rows.RefusedFileException;
import bot.k98.queue.parsing.WithdrawnException;
import bot.k98.queue.worker.Assignment.Ending;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Runs pieces of work on few threads of one kind. A piece is acknowledged when its start is on record: from then on its lease, not
 * Kafka, brings it back if this process dies, so that a file that kills its reader is counted and given up.
 */
final class Workbench {
    private static final Logger LOG = Logger.getLogger(Workbench.class);
    private static final Duration ENDING = Duration.ofSeconds(2);

    private final String worker;
    private final Reports reports;
    private final Clock clock;
    private final ExecutorService threads;
    private final Set<Assignment> held = ConcurrentHashMap.newKeySet();

    /**
     * @param worker the instance
     * @param kind names the threads
     * @param at how many pieces at a time
     */
    Workbench(String worker, String kind, int at, Reports reports, Clock clock) {
        this.worker = worker;
        this.reports = reports;
        this.clock = clock;
        this.threads = Executors.newFixedThreadPool(
                at, Thread.ofPlatform().daemon().name("k98-" + kind + "-", 1).factory());
    }

    /**
     * @param fault what to say when something around the work fails for good
     * @param acknowledge takes it off the topic
     */
    void put(JobKey job, int attempt, Step step, Function<IOException, Problem> fault, Runnable acknowledge) {
        Assignment assignment = new Assignment(job, attempt, clock, reports::sign);
        held.add(assignment);
        threads.execute(() -> {
            try {
                work(assignment, step, fault, acknowledge);
            } finally {
                held.remove(assignment);
            }
        });
    }

    /** Stops what was begun, or is still to be begun, for a job under this attempt or an older one. */
    void withdraw(JobKey job, int attempt) {
        held.stream()
                .filter(assignment -> assignment.job().equals(job) && assignment.attempt() <= attempt)
                .forEach(assignment -> assignment.end(Ending.WITHDRAWN));
    }

    /** Ends what is under way, and says so, so that others take it over at once. */
    void stop() {
        held.forEach(assignment -> assignment.end(Ending.PROCESS_ENDS));
        threads.shutdown();
        try {
            if (!threads.awaitTermination(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int held() {
        return held.size();
    }

    private void work(Assignment assignment, Step step, Function<IOException, Problem> fault, Runnable acknowledge) {
        if (assignment.ending() == Ending.PROCESS_ENDS) {
            return;
        }
        if (assignment.ending() == Ending.WITHDRAWN) {
            acknowledge.run();
            return;
        }
        reports.tell(
                new WorkStarted(assignment.job(), assignment.attempt(), worker),
                () -> assignment.ending() == Ending.NONE);
        acknowledge.run();
        WorkReport result = result(assignment, step, fault);
        if (assignment.ending() != Ending.WITHDRAWN) {
            reports.tell(result, () -> !Thread.currentThread().isInterrupted());
        }
    }

    private static WorkReport result(Assignment assignment, Step step, Function<IOException, Problem> fault) {
        JobKey job = assignment.job();
        int attempt = assignment.attempt();
        try {
            return step.run(assignment);
        } catch (RefusedFileException e) {
            LOG.infof(
                    "work refused job=%s attempt=%d problem=%s",
                    job.jobId(), attempt, e.problem().code());
            return new WorkRefused(job, attempt, e.problem());
        } catch (WithdrawnException e) {
            LOG.infof("work stopped job=%s attempt=%d", job.jobId(), attempt);
            return new WorkFaulted(job, attempt, Problem.of("worker.stopped"));
        } catch (IOException e) {
            LOG.warnf("work failed job=%s attempt=%d problem=\"%s\"", job.jobId(), attempt, e);
            return new WorkFaulted(job, attempt, fault.apply(e));
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "work broke job=%s attempt=%d reference=%s",
                    job.jobId(),
                    attempt,
                    job.trace().reference());
            return new WorkRefused(
                    job, attempt, Problem.of("file.unreadable", job.trace().reference()));
        }
    }
}

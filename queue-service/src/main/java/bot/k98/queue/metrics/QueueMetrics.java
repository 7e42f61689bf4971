package bot.k98.queue.metrics;

import bot.k98.contracts.queue.JobStatus;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Names of this service's meters. Counters count what this process decided: after an aborted transaction the same is decided, and
 * counted, again.
 */
public final class QueueMetrics {
    public static final String USES = "k98_queue_uses";
    public static final String JOBS = "k98_queue_jobs";
    public static final String MOVING = "k98_queue_moving_lines";
    public static final String DEAD_LETTERS = "k98_queue_dead_letters";
    public static final String WORKING = "k98_queue_working";
    public static final String OUTCOME = "outcome";
    public static final String STATUS = "status";

    private final MeterRegistry registry;
    private final ConcurrentMap<String, Integer> moving = new ConcurrentHashMap<>();

    public QueueMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge(MOVING, moving, lines -> sum());
    }

    public void answered() {
        count(USES, OUTCOME, "answered");
    }

    /** Its member was told otherwise already. */
    public void expired() {
        count(USES, OUTCOME, "expired");
    }

    /** It was handled before. */
    public void repeated() {
        count(USES, OUTCOME, "repeated");
    }

    /** Deciding it threw. */
    public void failed() {
        count(USES, OUTCOME, "failed");
    }

    /** A job came to its end. */
    public void ended(JobStatus status) {
        count(JOBS, STATUS, status.name().toLowerCase(Locale.ROOT));
    }

    public void putAside() {
        registry.counter(DEAD_LETTERS).increment();
    }

    /** In how many lines of a task something moves. */
    public void moving(String task, int lines) {
        moving.put(task, lines);
    }

    /** The task went to another instance. */
    public void left(String task) {
        moving.remove(task);
    }

    /** Lines of this instance in which something moves. */
    public int moving() {
        return sum();
    }

    private int sum() {
        return moving.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void count(String name, String label, String value) {
        registry.counter(name, label, value).increment();
    }
}

package bot.k98.queue.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Names of this service's meters. */
public final class QueueMetrics {
    private static final String USES = "k98_queue_uses";
    private static final String OUTCOME = "outcome";

    private final Counter answered;
    private final Counter expired;
    private final Counter repeated;

    public QueueMetrics(MeterRegistry registry) {
        this.answered = registry.counter(USES, OUTCOME, "answered");
        this.expired = registry.counter(USES, OUTCOME, "expired");
        this.repeated = registry.counter(USES, OUTCOME, "repeated");
    }

    public void answered() {
        answered.increment();
    }

    /** Its member was told otherwise already. */
    public void expired() {
        expired.increment();
    }

    /** It was handled before. */
    public void repeated() {
        repeated.increment();
    }
}

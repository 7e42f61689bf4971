package bot.k98.watchdog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Names of this service's meters. */
@ApplicationScoped
public class WatchdogMetrics {
    private static final String USES = "k98_watchdog_uses";
    private static final String OUTCOME = "outcome";

    private final Counter answered;
    private final Counter expired;
    private final Counter repeated;

    WatchdogMetrics(MeterRegistry registry) {
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

    /** Kafka delivered it twice. */
    public void repeated() {
        repeated.increment();
    }
}

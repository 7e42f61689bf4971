package bot.k98.queue.topology;

import bot.k98.contracts.Trace;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.queue.metrics.QueueMetrics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;

/** Puts aside what could not be decided, with a dead letter in the same transaction, so that it stops nothing else. */
final class Quarantine {
    private static final Logger LOG = Logger.getLogger(Quarantine.class);

    private final KeyValueStore<String, byte[]> store;
    private final Outlet outlet;
    private final QueueMetrics metrics;

    Quarantine(ProcessingContext context, Outlet outlet, QueueMetrics metrics) {
        this.store = context.getStateStore(QueueStores.QUARANTINED);
        this.outlet = outlet;
        this.metrics = metrics;
    }

    /** Forgets what was put aside of somebody, or of a guild. */
    void forget(String id) {
        List<String> about = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> rows = store.all()) {
            rows.forEachRemaining(row -> {
                if (row.key.contains(id) || new String(row.value, StandardCharsets.UTF_8).contains(id)) {
                    about.add(row.key);
                }
            });
        }
        about.forEach(store::delete);
    }

    /** @param value the row or message that could not be decided */
    void put(String subject, byte[] value, RuntimeException failure, Trace trace, Instant now) {
        String reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        store.put(subject, value);
        outlet.bury(new DeadLetter.FailedDecision(subject, reason, now), trace);
        metrics.putAside();
        LOG.errorf(
                "decision failed, put aside subject=%s reference=%s reason=\"%s\"", subject, trace.reference(), reason);
        LOG.debug("decision failed", failure);
    }
}

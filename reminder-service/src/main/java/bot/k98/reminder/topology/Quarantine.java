package bot.k98.reminder.topology;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.contracts.Trace;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.reminder.metrics.ReminderMetrics;
import bot.k98.reminder.topology.Quarantined.QuarantinedV1;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;

/** Puts aside what could not be decided, with a dead letter in the same transaction, so that it stops nothing else. */
final class Quarantine {
    private static final Logger LOG = Logger.getLogger(Quarantine.class);
    private static final Codec<Quarantined> ROWS = Codec.of(Quarantined.class);

    private final KeyValueStore<String, byte[]> store;
    private final String task;
    private final Outlet outlet;
    private final ReminderMetrics metrics;

    Quarantine(ProcessorContext<String, Object> context, Outlet outlet, ReminderMetrics metrics) {
        this.store = context.getStateStore(ReminderStores.QUARANTINED);
        this.task = context.taskId().toString();
        this.outlet = outlet;
        this.metrics = metrics;
    }

    /** @param value the row or message that could not be decided */
    void put(String subject, byte[] value, RuntimeException failure, Trace trace, Instant now) {
        String reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        store.put(subject, ROWS.encode(new Quarantined.QuarantinedV1(now, reason, value)));
        outlet.bury(new DeadLetter.FailedDecision(subject, reason, now), trace);
        metrics.putAside(task);
        LOG.errorf(
                "decision failed, put aside subject=%s reference=%s reason=\"%s\"", subject, trace.reference(), reason);
        LOG.debug("decision failed", failure);
    }

    /** Forgets what was put aside of somebody, or of a guild. */
    void forget(String id) {
        List<String> about = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> rows = store.all()) {
            rows.forEachRemaining(row -> {
                if (row.key.contains(id) || content(row.value).contains(id)) {
                    about.add(row.key);
                }
            });
        }
        about.forEach(store::delete);
        metrics.tookOut(task, about.size());
    }

    private static String content(byte[] row) {
        return ROWS.decode(row) instanceof Decoded.Known<Quarantined>(QuarantinedV1 known)
                ? new String(known.value(), StandardCharsets.UTF_8)
                : new String(row, StandardCharsets.UTF_8);
    }

    int size() {
        int count = 0;
        try (KeyValueIterator<String, byte[]> rows = store.all()) {
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
        }
        return count;
    }
}

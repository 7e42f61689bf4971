package bot.k98.queue.worker;

import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.queue.WorkReport;
import bot.k98.runtime.kafka.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Writes what workers have to say. What matters is written however long the broker is away; it may come twice. */
@ApplicationScoped
public class Reporter implements Reports {
    private static final Logger LOG = Logger.getLogger(Reporter.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final RecordWriter writer;

    Reporter(RecordWriter writer) {
        this.writer = writer;
    }

    @Override
    public void tell(WorkReport report, BooleanSupplier wanted) {
        String id = report.job().jobId() + "-" + report.attempt() + "-"
                + report.getClass().getSimpleName();
        write(
                Topics.QUEUE_REPORTS,
                report.job().channelId(),
                report,
                id,
                report.job().trace(),
                wanted);
    }

    @Override
    public void sign(WorkReport report) {
        var unused = writer.write(
                Topics.QUEUE_REPORTS,
                report.job().channelId(),
                report,
                "sign",
                report.job().trace());
    }

    /** Waits until it is written; gives up when {@code wanted} says so. */
    <T> void write(Topic<T> topic, String key, T value, String id, Trace trace, BooleanSupplier wanted) {
        while (wanted.getAsBoolean()) {
            try {
                writer.write(topic, key, value, id, trace).toCompletableFuture().join();
                return;
            } catch (CompletionException e) {
                LOG.debugf("not written topic=%s problem=\"%s\"", topic.name(), e.getMessage());
                CompletableFuture.runAsync(
                                () -> {}, CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS))
                        .join();
            }
        }
    }
}

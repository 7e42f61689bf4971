package bot.k98.gateway.messaging;

import bot.k98.contracts.Topic;
import bot.k98.contracts.Trace;
import bot.k98.gateway.answer.Later;
import bot.k98.runtime.kafka.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/** Writes a record however long the broker is away. May write it twice; its readers know it by its id. */
@ApplicationScoped
public class PatientWriter {
    private static final Logger LOG = Logger.getLogger(PatientWriter.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final RecordWriter writer;
    private final Later later;

    PatientWriter(RecordWriter writer, Later later) {
        this.writer = writer;
        this.later = later;
    }

    /** @param partition number, or null for the one that the key picks */
    public <T> CompletionStage<Void> write(Topic<T> topic, Integer partition, String key, T value, Trace trace) {
        return write(new Entry<>(topic, partition, key, value, key, trace));
    }

    /** For a record whose own id is not its key. Returns at once; nobody waits for it. */
    public <T> void write(Topic<T> topic, int partition, String key, T value, String id, Trace trace) {
        var unused = write(new Entry<>(topic, partition, key, value, id, trace));
    }

    /** For a record whose own id is not its key. */
    public <T> CompletionStage<Void> write(Topic<T> topic, String key, T value, String id, Trace trace) {
        return write(new Entry<>(topic, null, key, value, id, trace));
    }

    private record Entry<T>(Topic<T> topic, Integer partition, String key, T value, String id, Trace trace) {}

    private CompletionStage<Void> write(Entry<?> entry) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        // Not on the caller's thread: a writer without a broker waits.
        later.in(Duration.ZERO, () -> attempt(entry, written));
        return written;
    }

    private <T> void attempt(Entry<T> entry, CompletableFuture<Void> written) {
        writer.write(entry.topic(), entry.partition(), entry.key(), entry.value(), entry.id(), entry.trace())
                .whenComplete((metadata, failure) -> {
                    if (failure == null) {
                        written.complete(null);
                    } else {
                        LOG.debugf(
                                "not written topic=%s problem=\"%s\"",
                                entry.topic().name(), failure.getMessage());
                        later.in(TRY_AGAIN, () -> attempt(entry, written));
                    }
                });
    }
}

package bot.k98.runtime.kafka;

import bot.k98.contracts.Topic;
import bot.k98.contracts.Trace;
import bot.k98.contracts.WireHeaders;
import bot.k98.runtime.process.Instance;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Writes what belongs to no transaction: heartbeats, ticks, manifests, control. May block its caller for {@link #PATIENCE} while
 * the broker is away; a record that can't be written by then fails, and is not kept for later.
 */
@ApplicationScoped
public class RecordWriter {
    static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration DELIVERY = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Instance instance;
    private final Clock clock;
    private final KafkaProducer<String, byte[]> producer;

    RecordWriter(KafkaDefaults defaults, Instance instance, Clock clock) {
        this.instance = instance;
        this.clock = clock;
        Map<String, Object> settings = defaults.producer("writer");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis() / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis());
        this.producer = new KafkaProducer<>(settings);
    }

    /** @param id the event's own id, for its headers */
    public <T> CompletionStage<RecordMetadata> write(Topic<T> topic, String key, T value, String id, Trace trace) {
        return write(topic, null, key, value, id, trace);
    }

    /** @param partition number, or null for the one that the key picks */
    public <T> CompletionStage<RecordMetadata> write(
            Topic<T> topic, Integer partition, String key, T value, String id, Trace trace) {
        var headers = RecordHeaders.of(WireHeaders.of(id, value, instance.service(), clock.instant(), trace));
        return send(
                new ProducerRecord<>(topic.name(), partition, key, topic.codec().encode(value), headers));
    }

    /** Of a compacted topic: nothing stands under that key any more. */
    public CompletionStage<RecordMetadata> erase(Topic<?> topic, String key) {
        return send(new ProducerRecord<>(topic.name(), key, null));
    }

    private CompletionStage<RecordMetadata> send(ProducerRecord<String, byte[]> entry) {
        CompletableFuture<RecordMetadata> written = new CompletableFuture<>();
        try {
            var unused = producer.send(entry, (metadata, failure) -> {
                if (failure == null) {
                    written.complete(metadata);
                } else {
                    written.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException e) {
            written.completeExceptionally(e);
        }
        return written;
    }

    @PreDestroy
    void close() {
        producer.close(CLOSING);
    }
}

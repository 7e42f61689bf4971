package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.OutgoingFile;
import bot.k98.contracts.discord.OutgoingFile.FileOffered;
import bot.k98.runtime.kafka.KafkaDefaults;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads one file's bytes from where they lie. One after the other: each may have ten megabytes. */
@ApplicationScoped
public class FileReader {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int POLLS = 20;

    private final KafkaDefaults defaults;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("k98-file-reader").factory());
    private KafkaConsumer<String, byte[]> consumer;

    FileReader(KafkaDefaults defaults) {
        this.defaults = defaults;
    }

    /** Consumers of files fetch little at a time. */
    static Map<String, Object> settings(KafkaDefaults defaults, String role) {
        Map<String, Object> settings = defaults.consumer(role);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, OutgoingFile.MAX_BYTES);
        return settings;
    }

    /** Empty when the record is no longer there or is no file; fails when the broker is away. */
    CompletionStage<Optional<byte[]>> read(FilePlace place) {
        return CompletableFuture.supplyAsync(() -> readNow(place), thread);
    }

    @PreDestroy
    void close() {
        thread.execute(() -> {
            if (consumer != null) {
                consumer.close();
            }
        });
        thread.shutdown();
    }

    private Optional<byte[]> readNow(FilePlace place) {
        if (consumer == null) {
            consumer = new KafkaConsumer<>(settings(defaults, "file-reader"));
        }
        TopicPartition partition = new TopicPartition(Topics.FILES.name(), place.partition());
        consumer.assign(List.of(partition));
        consumer.seek(partition, place.offset());
        for (int i = 0; i < POLLS; i++) {
            for (ConsumerRecord<String, byte[]> entry : consumer.poll(POLL)) {
                // After retention the next record that is left comes first.
                return entry.offset() == place.offset() ? bytes(entry.value()) : Optional.empty();
            }
        }
        throw new IllegalStateException("not read in time");
    }

    private static Optional<byte[]> bytes(byte[] value) {
        return Topics.FILES.codec().decode(value) instanceof Decoded.Known<OutgoingFile>(FileOffered file)
                ? Optional.of(file.bytes())
                : Optional.empty();
    }
}

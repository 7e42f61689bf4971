package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Receipt;
import bot.k98.gateway.answer.Later;
import bot.k98.runtime.kafka.KafkaDefaults;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads receipts back: they lie in the partition number of their requests. */
@ApplicationScoped
public class ReceiptReader {
    private static final Logger LOG = Logger.getLogger(ReceiptReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final KafkaDefaults defaults;
    private final Later later;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("k98-receipts").factory());

    ReceiptReader(KafkaDefaults defaults, Later later) {
        this.defaults = defaults;
        this.later = later;
    }

    /** Up to the present end; oldest first. Waits for the broker as long as it takes. */
    CompletionStage<List<Receipt>> since(int partition, Instant time) {
        CompletableFuture<List<Receipt>> read = new CompletableFuture<>();
        attempt(new TopicPartition(Topics.RECEIPTS.name(), partition), time, read);
        return read;
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }

    private void attempt(TopicPartition partition, Instant time, CompletableFuture<List<Receipt>> read) {
        thread.execute(() -> {
            try {
                read.complete(readNow(partition, time));
            } catch (KafkaException e) {
                LOG.warnf("receipts not read partition=%d problem=\"%s\"", partition.partition(), e.getMessage());
                later.in(TRY_AGAIN, () -> attempt(partition, time, read));
            }
        });
    }

    private List<Receipt> readNow(TopicPartition partition, Instant time) {
        List<Receipt> receipts = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(defaults.consumer("receipts"))) {
            OffsetAndTimestamp first = consumer.offsetsForTimes(Map.of(partition, time.toEpochMilli()))
                    .get(partition);
            if (first == null) {
                return receipts;
            }
            consumer.assign(List.of(partition));
            consumer.seek(partition, first.offset());
            do {
                consumer.poll(POLL).forEach(entry -> {
                    if (Topics.RECEIPTS.codec().decode(entry.value())
                            instanceof Decoded.Known<Receipt>(Receipt known)) {
                        receipts.add(known);
                    }
                });
            } while (consumer.currentLag(partition).orElse(1) > 0);
        }
        return receipts;
    }
}

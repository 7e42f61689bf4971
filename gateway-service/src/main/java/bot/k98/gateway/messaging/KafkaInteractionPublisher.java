package bot.k98.gateway.messaging;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.WireHeaders;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.gateway.answer.InteractionPublisher;
import bot.k98.gateway.domain.interaction.InteractionClock;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.KafkaDefaults;
import bot.k98.runtime.kafka.RecordHeaders;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;

/**
 * Writes uses of the bot, confirmed by all in-sync replicas within {@link InteractionClock#PUBLISH_PATIENCE} or not at all as far
 * as services are concerned: they drop what the broker took later.
 */
@ApplicationScoped
public class KafkaInteractionPublisher implements InteractionPublisher {
    private static final Logger LOG = Logger.getLogger(KafkaInteractionPublisher.class);
    private static final Duration CLOSING = Duration.ofSeconds(2);
    private static final int PATIENCE = (int) InteractionClock.PUBLISH_PATIENCE.toMillis();

    private final KafkaProducer<String, byte[]> producer;
    private final BrokerConnection broker;
    private final Clock clock;

    KafkaInteractionPublisher(KafkaDefaults defaults, BrokerConnection broker, Clock clock) {
        this.broker = broker;
        this.clock = clock;
        Map<String, Object> settings = defaults.producer("interactions");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE);
        // The topic stays known through a quiet night: asking for it would cost the first member of the day a round
        // trip.
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(1).toMillis());
        this.producer = new KafkaProducer<>(settings);
    }

    @Override
    public CompletionStage<Void> publish(InteractionEvent event) {
        CompletableFuture<Void> confirmed = new CompletableFuture<>();
        try {
            var unused = producer.send(entry(event), (metadata, failure) -> {
                if (failure == null && inTime(event, metadata)) {
                    confirmed.complete(null);
                } else {
                    confirmed.completeExceptionally(
                            failure == null ? new IllegalStateException("taken by the broker too late") : failure);
                }
            });
        } catch (RuntimeException e) {
            confirmed.completeExceptionally(e);
        }
        return confirmed;
    }

    void start(@Observes StartupEvent event) {
        broker.provisioned().thenRun(() -> Thread.startVirtualThread(this::warmUp));
    }

    @PreDestroy
    void close() {
        producer.close(CLOSING);
    }

    /** The topic's partitions are asked for before the first member waits for them. */
    private void warmUp() {
        try {
            producer.partitionsFor(Topics.INTERACTIONS.name());
        } catch (RuntimeException e) {
            LOG.debugf("not warmed up problem=\"%s\"", e.getMessage());
        }
    }

    private ProducerRecord<String, byte[]> entry(InteractionEvent event) {
        Interaction interaction = event.interaction();
        Instant now = clock.instant();
        Map<String, String> headers =
                WireHeaders.of(interaction.id(), event, ServiceName.GATEWAY, now, interaction.trace());
        return new ProducerRecord<>(
                Topics.INTERACTIONS.name(),
                null,
                interaction.member().id(),
                Topics.INTERACTIONS.codec().encode(event),
                RecordHeaders.of(headers));
    }

    private static boolean inTime(InteractionEvent event, RecordMetadata metadata) {
        return !Instant.ofEpochMilli(metadata.timestamp())
                .isAfter(event.interaction().publishBy());
    }
}

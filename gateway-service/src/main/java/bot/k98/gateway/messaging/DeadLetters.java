package bot.k98.gateway.messaging;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.contracts.timer.DeadLetter.UnreadableRecord;
import bot.k98.gateway.GatewayMetrics;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/** Keeps records that can't be read, with the reason. */
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final PatientWriter writer;
    private final Clock clock;
    private final GatewayMetrics metrics;

    DeadLetters(PatientWriter writer, Clock clock, GatewayMetrics metrics) {
        this.writer = writer;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Completes once it is kept. */
    public CompletionStage<Void> keep(IncomingKafkaRecordMetadata<String, byte[]> from, byte[] value, String reason) {
        LOG.warnf(
                "record unreadable topic=%s partition=%d offset=%d reason=\"%s\"",
                from.getTopic(), from.getPartition(), from.getOffset(), reason);
        metrics.deadLetter(from.getTopic());
        DeadLetter letter = new UnreadableRecord(
                from.getTopic(),
                from.getPartition(),
                from.getOffset(),
                Optional.ofNullable(from.getKey()),
                reason,
                value,
                clock.instant());
        String id = DeterministicId.of("dead-letter", from.getTopic(), from.getPartition(), from.getOffset());
        return writer.write(Topics.deadLetters(ServiceName.GATEWAY), null, id, letter, Trace.of("dead-letter", id));
    }
}

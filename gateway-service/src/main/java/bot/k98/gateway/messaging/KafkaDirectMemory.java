package bot.k98.gateway.messaging;

import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.GatewayMemory.DirectChannelKnown;
import bot.k98.gateway.answer.DirectMemory;
import bot.k98.gateway.answer.Later;
import bot.k98.runtime.kafka.RecordWriter;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Members' direct-message channels in discord.gateway, out of the way of their messages. What a killed process had not written yet is opened again, and
 * an erasure is asked for again when the next one reads why.
 */
@ApplicationScoped
public class KafkaDirectMemory implements DirectMemory {
    private static final Logger LOG = Logger.getLogger(KafkaDirectMemory.class);
    private static final Duration TOGETHER = Duration.ofMillis(200);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final RecordWriter writer;
    private final Later later;
    private final Gathered<Runnable> changes;

    KafkaDirectMemory(RecordWriter writer, Later later) {
        this.writer = writer;
        this.later = later;
        this.changes = new Gathered<>(TOGETHER, later, Runnable::run);
    }

    void stop(@Observes ShutdownEvent event) {
        changes.end();
    }

    @Override
    public void keep(DirectChannelKnown known) {
        changes.add(() -> write(known));
    }

    @Override
    public void erase(String userId) {
        changes.add(() -> eraseNow(userId));
    }

    private void write(DirectChannelKnown known) {
        String key = key(known.userId());
        writer.write(Topics.GATEWAY_MEMORY, key, known, key, Trace.of("direct", known.userId()))
                .whenComplete((written, failure) -> {
                    if (failure != null) {
                        LOG.debugf("direct-message channel not written problem=\"%s\"", failure.getMessage());
                    }
                });
    }

    private void eraseNow(String userId) {
        writer.erase(Topics.GATEWAY_MEMORY, key(userId)).whenComplete((written, failure) -> {
            if (failure != null) {
                LOG.debugf("direct-message channel not erased problem=\"%s\"", failure.getMessage());
                later.in(TRY_AGAIN, () -> erase(userId));
            }
        });
    }

    private static String key(String userId) {
        return MemoryKeys.DIRECT + userId;
    }
}

package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.GatewayMemory;
import bot.k98.contracts.discord.GatewayMemory.CursorAdvanced;
import bot.k98.gateway.watch.WatchDesk;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.KafkaDefaults;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Reads once, at start, how far each channel was told. */
@ApplicationScoped
public class CursorReader {
    private static final Logger LOG = Logger.getLogger(CursorReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaDefaults defaults;
    private final BrokerConnection broker;
    private final WatchDesk desk;
    private final Map<String, String> cursors = new HashMap<>();
    private volatile KafkaConsumer<String, byte[]> consumer;

    CursorReader(KafkaDefaults defaults, BrokerConnection broker, WatchDesk desk) {
        this.defaults = defaults;
        this.broker = broker;
        this.desk = desk;
    }

    void start(@Observes StartupEvent event) {
        broker.provisioned()
                .thenRun(() -> Thread.ofPlatform().daemon().name("k98-cursors").start(this::read));
    }

    void stop(@Observes ShutdownEvent event) {
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void read() {
        try (KafkaConsumer<String, byte[]> reading = new KafkaConsumer<>(defaults.consumer("cursors"))) {
            consumer = reading;
            WholeTopic topic = WholeTopic.of(reading, Topics.GATEWAY_MEMORY);
            do {
                reading.poll(POLL).forEach(this::take);
            } while (!topic.caughtUp());
            LOG.infof("cursors read channels=%d", cursors.size());
            desk.remembered(cursors);
        } catch (WakeupException e) {
            LOG.debug("cursor reader told to stop");
        } finally {
            consumer = null;
        }
    }

    private void take(ConsumerRecord<String, byte[]> entry) {
        if (entry.value() != null
                && Topics.GATEWAY_MEMORY.codec().decode(entry.value())
                        instanceof Decoded.Known<GatewayMemory>(CursorAdvanced(String channelId, String messageId))) {
            cursors.put(channelId, messageId);
        }
    }
}

package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.privacy.PrivacyFact.DeletionAsked;
import bot.k98.gateway.answer.DirectChannels;
import bot.k98.runtime.health.Loop;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.KafkaDefaults;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Obeys facts about members' data in each instance: the gateway keeps nothing of a member but the channel of their direct messages, in memory. So only
 * facts from now on matter, and nobody waits for a word from here.
 */
@ApplicationScoped
public class PrivacyListener {
    private static final Logger LOG = Logger.getLogger(PrivacyListener.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    /** Each fact stands in every partition. */
    private static final List<TopicPartition> FIRST = List.of(new TopicPartition(Topics.PRIVACY_FACTS.name(), 0));

    private final KafkaDefaults defaults;
    private final BrokerConnection broker;
    private final DirectChannels channels;
    private final Loop loop;
    private volatile KafkaConsumer<String, byte[]> consumer;
    private volatile boolean stopping;

    PrivacyListener(KafkaDefaults defaults, BrokerConnection broker, DirectChannels channels, Loops loops) {
        this.defaults = defaults;
        this.broker = broker;
        this.channels = channels;
        this.loop = loops.register("privacy");
        loop.waiting("the broker");
    }

    void start(@Observes StartupEvent event) {
        broker.provisioned()
                .thenRun(() -> Thread.ofPlatform().daemon().name("k98-privacy").start(this::listen));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void listen() {
        try (KafkaConsumer<String, byte[]> reading = new KafkaConsumer<>(defaults.consumer("privacy"))) {
            consumer = reading;
            reading.assign(FIRST);
            reading.seekToEnd(FIRST);
            while (!stopping) {
                reading.poll(POLL).forEach(entry -> obey(entry.value()));
                loop.turned();
            }
        } catch (WakeupException e) {
            LOG.debug("privacy listener told to stop");
        }
    }

    private void obey(byte[] value) {
        if (Topics.PRIVACY_FACTS.codec().decode(value)
                instanceof Decoded.Known<PrivacyFact>(DeletionAsked(var _, var _, String user, var _))) {
            channels.forget(user);
        }
    }
}

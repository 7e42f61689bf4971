package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.privacy.PrivacyFact.DeletionAsked;
import bot.k98.gateway.answer.DirectChannels;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.Following;
import bot.k98.runtime.kafka.KafkaDefaults;
import bot.k98.runtime.kafka.TopicFollower;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Obeys facts about members' data in each instance: the gateway keeps nothing of a member but the channel of their direct messages. Facts are read from
 * the oldest that there is: one may have been told while no gateway ran, or its erasure was not written. They are kept as long as a channel is that
 * nobody uses. No member waits for a word from here.
 */
@ApplicationScoped
public class PrivacyListener implements Following {
    /** Each fact stands in every partition. */
    private static final List<TopicPartition> FIRST = List.of(new TopicPartition(Topics.PRIVACY_FACTS.name(), 0));

    private final BrokerConnection broker;
    private final DirectChannels channels;
    private final TopicFollower follower;

    PrivacyListener(KafkaDefaults defaults, BrokerConnection broker, DirectChannels channels, Loops loops) {
        this.broker = broker;
        this.channels = channels;
        this.follower =
                new TopicFollower("privacy", () -> defaults.consumer("privacy"), this, loops.register("privacy"));
    }

    void start(@Observes StartupEvent event) {
        follower.startAfter(broker);
    }

    void stop(@Observes ShutdownEvent event) {
        follower.stop();
    }

    @Override
    public void begin(Consumer<String, byte[]> consumer) {
        consumer.assign(FIRST);
        consumer.seekToBeginning(FIRST);
    }

    @Override
    public void heard(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        records.forEach(entry -> obey(entry.value()));
    }

    private void obey(byte[] value) {
        if (Topics.PRIVACY_FACTS.codec().decode(value)
                instanceof Decoded.Known<PrivacyFact>(DeletionAsked(var _, var _, String user, Instant at))) {
            channels.deleted(user, at);
        }
    }
}

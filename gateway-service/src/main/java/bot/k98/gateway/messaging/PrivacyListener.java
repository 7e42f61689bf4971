package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.privacy.PrivacyFact.DeletionAsked;
import bot.k98.contracts.privacy.PrivacyFact.ExportAsked;
import bot.k98.contracts.privacy.PrivacyFact.GuildLeft;
import bot.k98.contracts.privacy.PrivacyFact.GuildPresent;
import bot.k98.contracts.privacy.PrivacyPart;
import bot.k98.gateway.answer.DataDesk;
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
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Obeys facts about members' data in each instance: the gateway keeps nothing of a member but the channel of their direct messages. Facts are read from
 * the oldest that there is: one may have been told while no gateway ran, or its erasure was not written. They are kept as long as a channel is that
 * nobody uses. A deletion is not confirmed: no member waits for that.
 */
@ApplicationScoped
public class PrivacyListener implements Following {
    /** Each fact stands in every partition. */
    private static final List<TopicPartition> FIRST = List.of(new TopicPartition(Topics.PRIVACY_FACTS.name(), 0));

    private final BrokerConnection broker;
    private final DirectChannels channels;
    private final TopicFollower follower;
    private final ExecutorService aside = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("k98-data").factory());
    private final DataDesk desk;

    PrivacyListener(
            KafkaDefaults defaults,
            BrokerConnection broker,
            DirectChannels channels,
            MemoryReader memory,
            PatientWriter writer,
            Clock clock,
            Loops loops) {
        this.broker = broker;
        this.channels = channels;
        this.desk = new DataDesk(
                channels, () -> channels.written(memory.channels().direct()), part -> tell(writer, part), aside, clock);
        this.follower =
                new TopicFollower("privacy", () -> defaults.consumer("privacy"), this, loops.register("privacy"));
    }

    void start(@Observes StartupEvent event) {
        follower.startAfter(broker);
    }

    void stop(@Observes ShutdownEvent event) {
        follower.stop();
        aside.shutdownNow();
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
        if (Topics.PRIVACY_FACTS.codec().decode(value) instanceof Decoded.Known<PrivacyFact>(PrivacyFact fact)) {
            switch (fact) {
                case DeletionAsked asked -> channels.deleted(asked.userId(), asked.at());
                case ExportAsked asked -> desk.asked(asked);
                case GuildLeft _, GuildPresent _ -> {}
            }
        }
    }

    private static void tell(PatientWriter writer, PrivacyPart part) {
        var unused = writer.write(
                Topics.PRIVACY_PARTS,
                part.userId(),
                part,
                "part-" + part.request(),
                Trace.ofInteraction(part.request()));
    }
}

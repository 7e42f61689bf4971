package bot.k98.watchdog.usage;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.ops.Usage;
import bot.k98.contracts.ops.Usage.CommandAnswered;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.Following;
import bot.k98.runtime.kafka.KafkaDefaults;
import bot.k98.runtime.kafka.TopicFollower;
import bot.k98.watchdog.domain.usage.UsageWindow;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads ops.usage from its beginning, in no group: after a start the window is what it was. */
@ApplicationScoped
public class UsageListener implements Following {
    private static final Logger LOG = Logger.getLogger(UsageListener.class);
    private static final List<TopicPartition> PARTITION = List.of(new TopicPartition(Topics.USAGE.name(), 0));

    private final BrokerConnection broker;
    private final Clock clock;
    private final TopicFollower follower;
    private final UsageWindow window = new UsageWindow();

    UsageListener(KafkaDefaults defaults, BrokerConnection broker, Clock clock, Loops loops) {
        this.broker = broker;
        this.clock = clock;
        this.follower = new TopicFollower("usage", () -> defaults.consumer("usage"), this, loops.register("usage"));
    }

    public UsageWindow window() {
        return window;
    }

    void start(@Observes StartupEvent event) {
        follower.startAfter(broker);
    }

    void stop(@Observes ShutdownEvent event) {
        follower.stop();
    }

    @Override
    public void begin(Consumer<String, byte[]> consumer) {
        consumer.assign(PARTITION);
        consumer.seekToBeginning(PARTITION);
    }

    @Override
    public void heard(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        records.forEach(entry -> hear(entry.value()));
    }

    private void hear(byte[] value) {
        switch (Topics.USAGE.codec().decode(value)) {
            case Decoded.Known<Usage>(CommandAnswered use) -> window.add(use, clock.instant());
            case Decoded.UnknownType<Usage> newer -> LOG.debugf("usage of unknown type skipped type=%s", newer.type());
            case Decoded.Malformed<Usage> bad -> LOG.warnf("usage unreadable problem=\"%s\"", bad.reason());
        }
    }
}

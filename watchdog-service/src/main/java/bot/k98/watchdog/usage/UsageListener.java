package bot.k98.watchdog.usage;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.ops.Usage;
import bot.k98.contracts.ops.Usage.CommandAnswered;
import bot.k98.runtime.health.Loop;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.KafkaDefaults;
import bot.k98.watchdog.domain.usage.UsageWindow;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Reads ops.usage from its beginning, in no group: after a start the window is what it was. */
@ApplicationScoped
public class UsageListener {
    private static final Logger LOG = Logger.getLogger(UsageListener.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final List<TopicPartition> PARTITION = List.of(new TopicPartition(Topics.USAGE.name(), 0));

    private final KafkaDefaults defaults;
    private final BrokerConnection broker;
    private final Clock clock;
    private final Loop loop;
    private final UsageWindow window = new UsageWindow();
    private volatile KafkaConsumer<String, byte[]> consumer;
    private volatile boolean stopping;

    UsageListener(KafkaDefaults defaults, BrokerConnection broker, Clock clock, Loops loops) {
        this.defaults = defaults;
        this.broker = broker;
        this.clock = clock;
        this.loop = loops.register("usage");
        loop.waiting("the broker");
    }

    public UsageWindow window() {
        return window;
    }

    void start(@Observes StartupEvent event) {
        var unused = broker.provisioned()
                .thenRun(() -> Thread.ofPlatform().daemon().name("k98-usage").start(this::listen));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void listen() {
        try (KafkaConsumer<String, byte[]> reading = new KafkaConsumer<>(defaults.consumer("usage"))) {
            consumer = reading;
            reading.assign(PARTITION);
            reading.seekToBeginning(PARTITION);
            while (!stopping) {
                reading.poll(POLL).forEach(entry -> hear(entry.value()));
                loop.turned();
            }
        } catch (WakeupException e) {
            LOG.debug("usage listener told to stop");
        }
    }

    private void hear(byte[] value) {
        switch (Topics.USAGE.codec().decode(value)) {
            case Decoded.Known<Usage>(CommandAnswered use) -> window.add(use, clock.instant());
            case Decoded.UnknownType<Usage> newer -> LOG.debugf("usage of unknown type skipped type=%s", newer.type());
            case Decoded.Malformed<Usage> bad -> LOG.warnf("usage unreadable problem=\"%s\"", bad.reason());
        }
    }
}

package bot.k98.watchdog.machine;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Receipt;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.health.Loop;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.KafkaDefaults;
import bot.k98.watchdog.domain.machine.SlidingCount;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Hears what became of messages to Discord, in no group, from now on, and counts those that came too late and those of which nobody knows. The
 * watchdog's own notices don't count: an outage that ends makes them late by nature, and an incident of them would feed itself.
 */
@ApplicationScoped
class MissedDeadlines {
    private static final Logger LOG = Logger.getLogger(MissedDeadlines.class);
    private static final Duration WITHIN = Duration.ofMinutes(15);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaDefaults defaults;
    private final BrokerConnection broker;
    private final Clock clock;
    private final List<TopicPartition> partitions;
    private final Loop loop;
    private final SlidingCount missed = new SlidingCount(WITHIN);
    private volatile KafkaConsumer<String, byte[]> consumer;
    private volatile boolean stopping;

    MissedDeadlines(
            KafkaDefaults defaults, BrokerConnection broker, Configuration configuration, Clock clock, Loops loops) {
        this.defaults = defaults;
        this.broker = broker;
        this.clock = clock;
        this.partitions = IntStream.range(0, configuration.get(Variables.K98_PARTITIONS))
                .mapToObj(partition -> new TopicPartition(Topics.RECEIPTS.name(), partition))
                .toList();
        this.loop = loops.register("receipts");
        loop.waiting("the broker");
        Stream.of(ServiceName.values())
                .filter(MissedDeadlines::counts)
                .forEach(service -> missed.add(service.wire(), 0, clock.instant()));
    }

    private static boolean counts(ServiceName owner) {
        return owner != ServiceName.WATCHDOG;
    }

    /** Of each service, in the last 15 minutes. */
    Map<String, Integer> counts(Instant now) {
        return missed.counts(now);
    }

    void start(@Observes StartupEvent event) {
        var unused = broker.provisioned()
                .thenRun(() -> Thread.ofPlatform().daemon().name("k98-receipts").start(this::listen));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void listen() {
        try (KafkaConsumer<String, byte[]> reading = new KafkaConsumer<>(defaults.consumer("receipts"))) {
            consumer = reading;
            reading.assign(partitions);
            reading.seekToEnd(partitions);
            while (!stopping) {
                reading.poll(POLL).forEach(entry -> take(entry.value()));
                loop.turned();
            }
        } catch (WakeupException e) {
            LOG.debug("receipts' reader told to stop");
        }
    }

    private void take(byte[] value) {
        if (Topics.RECEIPTS.codec().decode(value) instanceof Decoded.Known<Receipt>(Receipt receipt)) {
            late(receipt)
                    .filter(MissedDeadlines::counts)
                    .ifPresent(owner -> missed.add(owner.wire(), 1, clock.instant()));
        }
    }

    private static Optional<ServiceName> late(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Expired expired -> Optional.of(expired.request().owner());
            case Receipt.Unconfirmed unconfirmed ->
                Optional.of(unconfirmed.request().owner());
            case Receipt.Delivered _, Receipt.Rejected _ -> Optional.empty();
        };
    }
}

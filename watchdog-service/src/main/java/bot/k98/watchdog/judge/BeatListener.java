package bot.k98.watchdog.judge;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.ops.Heartbeat;
import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.runtime.health.Loop;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.KafkaDefaults;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Hears the heartbeats of all instances, wherever they run: reads ops.heartbeats in no group, from a minute ago on. */
@ApplicationScoped
class BeatListener {
    private static final Logger LOG = Logger.getLogger(BeatListener.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LOOK_BACK = Duration.ofMinutes(1);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.HEARTBEATS.name(), 0);

    private final KafkaDefaults defaults;
    private final BrokerConnection broker;
    private final Watch watch;
    private final Clock clock;
    private final Loop loop;
    private volatile KafkaConsumer<String, byte[]> consumer;
    private volatile boolean stopping;

    BeatListener(KafkaDefaults defaults, BrokerConnection broker, Watch watch, Clock clock, Loops loops) {
        this.defaults = defaults;
        this.broker = broker;
        this.watch = watch;
        this.clock = clock;
        this.loop = loops.register("heartbeats");
        loop.waiting("the broker");
    }

    void start(@Observes StartupEvent event) {
        var unused = broker.provisioned()
                .thenRun(() ->
                        Thread.ofPlatform().daemon().name("k98-heartbeats").start(this::listen));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void listen() {
        try (KafkaConsumer<String, byte[]> reading = new KafkaConsumer<>(defaults.consumer("heartbeats"))) {
            consumer = reading;
            reading.assign(List.of(PARTITION));
            seek(reading);
            while (!stopping) {
                watch.heard(beats(reading.poll(POLL)));
                loop.turned();
            }
        } catch (WakeupException e) {
            LOG.debug("heartbeat listener told to stop");
        }
    }

    private void seek(KafkaConsumer<String, byte[]> reading) {
        long from = clock.instant().minus(LOOK_BACK).toEpochMilli();
        Map<TopicPartition, OffsetAndTimestamp> found = reading.offsetsForTimes(Map.of(PARTITION, from));
        Optional.ofNullable(found.get(PARTITION))
                .ifPresentOrElse(
                        offset -> reading.seek(PARTITION, offset.offset()),
                        () -> reading.seekToEnd(List.of(PARTITION)));
    }

    private static List<Beat> beats(ConsumerRecords<String, byte[]> entries) {
        List<Beat> beats = new ArrayList<>();
        entries.forEach(entry -> {
            switch (Topics.HEARTBEATS.codec().decode(entry.value())) {
                case Decoded.Known<Heartbeat>(Beat beat) -> beats.add(beat);
                case Decoded.UnknownType<Heartbeat> newer ->
                    LOG.debugf("heartbeat of unknown type skipped type=%s", newer.type());
                case Decoded.Malformed<Heartbeat> bad -> LOG.warnf("heartbeat unreadable problem=\"%s\"", bad.reason());
            }
        });
        return beats;
    }
}

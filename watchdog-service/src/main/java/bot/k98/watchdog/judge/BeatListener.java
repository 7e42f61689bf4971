package bot.k98.watchdog.judge;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.ops.Heartbeat;
import bot.k98.contracts.ops.Heartbeat.Beat;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Hears the heartbeats of all instances, wherever they run: reads ops.heartbeats in no group, from a minute ago on. */
@ApplicationScoped
class BeatListener implements Following {
    private static final Logger LOG = Logger.getLogger(BeatListener.class);
    private static final Duration LOOK_BACK = Duration.ofMinutes(1);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.HEARTBEATS.name(), 0);

    private final BrokerConnection broker;
    private final Watch watch;
    private final Clock clock;
    private final TopicFollower follower;

    BeatListener(KafkaDefaults defaults, BrokerConnection broker, Watch watch, Clock clock, Loops loops) {
        this.broker = broker;
        this.watch = watch;
        this.clock = clock;
        this.follower = new TopicFollower(
                "heartbeats", () -> defaults.consumer("heartbeats"), this, loops.register("heartbeats"));
    }

    void start(@Observes StartupEvent event) {
        follower.startAfter(broker);
    }

    void stop(@Observes ShutdownEvent event) {
        follower.stop();
    }

    @Override
    public void begin(Consumer<String, byte[]> consumer) {
        consumer.assign(List.of(PARTITION));
        long from = clock.instant().minus(LOOK_BACK).toEpochMilli();
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(Map.of(PARTITION, from));
        Optional.ofNullable(found.get(PARTITION))
                .ifPresentOrElse(
                        offset -> consumer.seek(PARTITION, offset.offset()),
                        () -> consumer.seekToEnd(List.of(PARTITION)));
    }

    @Override
    public void heard(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        watch.heard(beats(records));
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

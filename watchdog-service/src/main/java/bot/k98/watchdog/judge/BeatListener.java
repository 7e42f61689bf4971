package bot.k98.watchdog.judge;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.ops.Heartbeat;
import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.runtime.kafka.Beginning;
import bot.k98.runtime.kafka.Following;
import bot.k98.runtime.kafka.Poll;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Hears the heartbeats of all instances, wherever they run: reads ops.heartbeats in no group, from a minute ago on. */
@ApplicationScoped
class BeatListener implements Following {
    private static final Logger LOG = Logger.getLogger(BeatListener.class);
    private static final Duration LOOK_BACK = Duration.ofMinutes(1);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.HEARTBEATS.name(), 0);

    private final Watch watch;
    private final Clock clock;

    BeatListener(Watch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "heartbeats";
    }

    @Override
    public Beginning beginning() {
        return this::aMinuteAgo;
    }

    @Override
    public void heard(Poll poll) {
        watch.heard(beats(poll));
    }

    private void aMinuteAgo(Consumer<String, byte[]> consumer) {
        consumer.assign(List.of(PARTITION));
        long from = clock.instant().minus(LOOK_BACK).toEpochMilli();
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(Map.of(PARTITION, from));
        Optional.ofNullable(found.get(PARTITION))
                .ifPresentOrElse(
                        offset -> consumer.seek(PARTITION, offset.offset()),
                        () -> consumer.seekToEnd(List.of(PARTITION)));
    }

    private static List<Beat> beats(Poll poll) {
        List<Beat> beats = new ArrayList<>();
        poll.decoded(Topics.HEARTBEATS).forEach(decoded -> {
            switch (decoded) {
                case Decoded.Known<Heartbeat>(Beat beat) -> beats.add(beat);
                case Decoded.UnknownType<Heartbeat> newer ->
                    LOG.debugf("heartbeat of unknown type skipped type=%s", newer.type());
                case Decoded.Malformed<Heartbeat> bad -> LOG.warnf("heartbeat unreadable problem=\"%s\"", bad.reason());
            }
        });
        return beats;
    }
}

package bot.k98.sandbox.tail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all of the bot's topics on one thread: what was written in the last minutes, then what is written. Ends by {@link #close()} only. */
final class TopicReader implements Runnable, AutoCloseable {

    /** What it tells; called on its own thread. */
    interface Audience {
        void reading(int topics);

        void away();

        void hear(ConsumerRecord<String, byte[]> found);
    }

    private static final Pattern TOPICS = Pattern.compile("(discord|reminder|queue|ops)\\..*");
    private static final Pattern PULSES = Pattern.compile(".*\\.ticks|ops\\.heartbeats");
    private static final Duration LOOK_BACK = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final KafkaConsumer<String, byte[]> consumer;
    private final InstantSource clock;
    private final Audience audience;
    private final Set<TopicPartition> assigned = new HashSet<>();
    private Instant nextLook = Instant.MIN;
    private boolean started;

    TopicReader(String servers, InstantSource clock, Audience audience) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "client.id",
                "sandbox-tail");
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        this.clock = clock;
        this.audience = audience;
    }

    /** Whether this is written all the time, whoever uses the bot. */
    static boolean isPulse(String topic) {
        return PULSES.matcher(topic).matches();
    }

    @Override
    public void run() {
        try (consumer) {
            while (true) {
                turn();
            }
        } catch (WakeupException closed) {
            // That is how it ends.
        }
    }

    private void turn() {
        try {
            if (!clock.instant().isBefore(nextLook)) {
                look();
                nextLook = clock.instant().plus(LOOK_EVERY);
            }
            if (assigned.isEmpty()) {
                // The bot has not made its topics yet; a consumer without any can't be asked.
                LockSupport.parkNanos(POLL.toNanos());
            } else {
                consumer.poll(POLL).forEach(audience::hear);
            }
        } catch (WakeupException closing) {
            throw closing;
        } catch (KafkaException unreachable) {
            audience.away();
        }
    }

    private void look() {
        Set<TopicPartition> wanted = partitions();
        List<TopicPartition> added =
                wanted.stream().filter(one -> !assigned.contains(one)).toList();
        if (!added.isEmpty() || !assigned.equals(wanted)) {
            consumer.assign(wanted);
            assigned.clear();
            assigned.addAll(wanted);
            begin(added);
        }
        started = true;
        audience.reading(
                (int) wanted.stream().map(TopicPartition::topic).distinct().count());
    }

    private Set<TopicPartition> partitions() {
        return consumer.listTopics(PATIENCE).entrySet().stream()
                .filter(topic -> TOPICS.matcher(topic.getKey()).matches())
                .flatMap(topic -> topic.getValue().stream())
                .map(TopicReader::partition)
                .collect(Collectors.toSet());
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    /** Topics that are there at the start are read from a while ago, pulses from now on; one that appears later from its first record. */
    private void begin(List<TopicPartition> added) {
        if (started) {
            consumer.seekToBeginning(added);
            return;
        }
        long since = clock.instant().minus(LOOK_BACK).toEpochMilli();
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(
                added.stream().collect(Collectors.toMap(Function.identity(), one -> since)), PATIENCE);
        List<TopicPartition> quiet = new ArrayList<>();
        for (TopicPartition one : added) {
            OffsetAndTimestamp offset = found.get(one);
            if (offset == null || isPulse(one.topic())) {
                quiet.add(one);
            } else {
                consumer.seek(one, offset.offset());
            }
        }
        if (!quiet.isEmpty()) {
            consumer.seekToEnd(quiet);
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
    }
}

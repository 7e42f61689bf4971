package bot.k98.acceptance.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Counts what is committed to a topic from a moment on. */
final class TopicWatch {
    private static final Duration POLL = Duration.ofMillis(20);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Predicate<ConsumerRecord<String, byte[]>> counts;
    private long count;
    private long firstStamp = Long.MAX_VALUE;
    private long lastStamp;

    private TopicWatch(KafkaConsumer<String, byte[]> consumer, Predicate<ConsumerRecord<String, byte[]>> counts) {
        this.consumer = consumer;
        this.counts = counts;
    }

    /**
     * From now on, in all partitions.
     *
     * @param counts whether a record counts; asked for each of them once
     */
    static TopicWatch from(String bootstrapServers, String topic, Predicate<ConsumerRecord<String, byte[]>> counts) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new TopicWatch(consumer, counts);
    }

    /**
     * What was counted.
     *
     * @param firstStamp the oldest time stamp among the records
     * @param lastStamp the newest
     * @param lastSeen when the last of them was read here
     */
    record Seen(long count, Instant firstStamp, Instant lastStamp, Instant lastSeen) {}

    /** Waits until so many records were counted, and ends the watch. Fewer are a failure. */
    Seen await(long records, Duration patience) {
        Seen seen = awaitSome(records, patience);
        if (seen.count() < records) {
            throw new IllegalStateException("%d records in time, not %d".formatted(seen.count(), records));
        }
        return seen;
    }

    /** The same; fewer are told. */
    Seen awaitSome(long records, Duration patience) {
        Instant until = Instant.now().plus(patience);
        try (consumer) {
            while (count < records && Instant.now().isBefore(until)) {
                consumer.poll(POLL).forEach(this::note);
            }
        }
        return new Seen(count, Instant.ofEpochMilli(firstStamp), Instant.ofEpochMilli(lastStamp), Instant.now());
    }

    private void note(ConsumerRecord<String, byte[]> entry) {
        if (counts.test(entry)) {
            count++;
            firstStamp = Math.min(firstStamp, entry.timestamp());
            lastStamp = Math.max(lastStamp, entry.timestamp());
        }
    }
}

package bot.k98.acceptance.stack;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies committed in a topic, as every reader of the bot sees it. */
public final class CommittedTopic {
    private static final Duration POLL = Duration.ofMillis(100);

    private CommittedTopic() {}

    /** All of it up to now, in the order of each partition. */
    public static <T> List<T> read(String bootstrapServers, Topic<T> topic) {
        return bytes(bootstrapServers, topic).stream()
                .map(bytes -> topic.codec().decode(bytes))
                .filter(Decoded.Known.class::isInstance)
                .map(decoded -> ((Decoded.Known<T>) decoded).value())
                .toList();
    }

    /** Of a compacted topic: what stands under each key. */
    public static <T> Map<String, T> newest(String bootstrapServers, Topic<T> topic) {
        Map<String, T> byKey = new HashMap<>();
        entries(bootstrapServers, topic).forEach(entry -> {
            byKey.remove(entry.key());
            if (entry.value() != null && topic.codec().decode(entry.value()) instanceof Decoded.Known<T>(T known)) {
                byKey.put(entry.key(), known);
            }
        });
        return byKey;
    }

    /** All of it, as it lies there. */
    public static List<byte[]> bytes(String bootstrapServers, Topic<?> topic) {
        return entries(bootstrapServers, topic).stream()
                .map(ConsumerRecord::value)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> entries(String bootstrapServers, Topic<?> topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> entries = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(POLL).forEach(entries::add);
            }
            return entries;
        }
    }
}

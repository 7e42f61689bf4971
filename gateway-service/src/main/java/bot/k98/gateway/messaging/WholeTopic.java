package bot.k98.gateway.messaging;

import bot.k98.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** All partitions of a topic, read from the beginning in no group: every instance needs all of it. */
record WholeTopic(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    private static final Duration ASK_AGAIN = Duration.ofMillis(100);

    /** Assigns them. A topic that was only just made may be known to no broker for a moment. */
    static WholeTopic of(KafkaConsumer<String, byte[]> consumer, Topic<?> topic) {
        List<TopicPartition> partitions = partitions(consumer, topic);
        while (partitions.isEmpty()) {
            LockSupport.parkNanos(ASK_AGAIN.toNanos());
            partitions = partitions(consumer, topic);
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new WholeTopic(consumer, partitions);
    }

    /** Whether the last poll reached the present end of every partition. */
    boolean caughtUp() {
        return partitions.stream()
                .allMatch(partition -> consumer.currentLag(partition).orElse(1) == 0);
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, Topic<?> topic) {
        return consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }
}

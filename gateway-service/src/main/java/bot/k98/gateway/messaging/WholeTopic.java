package bot.k98.gateway.messaging;

import bot.k98.contracts.Topic;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** All partitions of a topic, read from the beginning in no group: every instance needs all of it. */
final class WholeTopic {
    private WholeTopic() {}

    /** Assigns them. A topic that was made just now is not known to every broker at once: waits until it is. */
    static void assign(Consumer<String, byte[]> consumer, Topic<?> topic) {
        List<TopicPartition> partitions = List.of();
        while (partitions.isEmpty()) {
            partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Whether the last poll reached the present end of every partition. */
    static boolean caughtUp(Consumer<String, byte[]> consumer) {
        return consumer.assignment().stream()
                .allMatch(partition -> consumer.currentLag(partition).orElse(1) == 0);
    }
}

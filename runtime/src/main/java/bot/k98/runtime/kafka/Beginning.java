package bot.k98.runtime.kafka;

import bot.k98.contracts.Topic;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Which partitions a consumer in no group reads, and from where on. */
@FunctionalInterface
public interface Beginning {
    void assign(Consumer<String, byte[]> consumer);

    /** All partitions from their oldest records. A topic that was made just now is not known to every broker at once: waits until it is. */
    static Beginning ofEveryPartition(Topic<?> topic) {
        return consumer -> {
            List<TopicPartition> partitions = List.of();
            while (partitions.isEmpty()) {
                partitions = consumer.partitionsFor(topic.name()).stream()
                        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                        .toList();
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        };
    }

    /** The first partition of each from its oldest record: it is the only one, or all say the same. */
    static Beginning ofFirstPartition(Topic<?>... topics) {
        List<TopicPartition> first = Stream.of(topics)
                .map(topic -> new TopicPartition(topic.name(), 0))
                .toList();
        return consumer -> {
            consumer.assign(first);
            consumer.seekToBeginning(first);
        };
    }
}

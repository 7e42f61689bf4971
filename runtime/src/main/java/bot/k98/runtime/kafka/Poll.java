package bot.k98.runtime.kafka;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topic;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What a consumer in no group was told at once. Valid until its next poll. */
public final class Poll {
    private final Consumer<String, byte[]> consumer;
    private final ConsumerRecords<String, byte[]> records;

    private Poll(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        this.consumer = consumer;
        this.records = records;
    }

    /** @param patience how long to wait for a record at most */
    public static Poll of(Consumer<String, byte[]> consumer, Duration patience) {
        return new Poll(consumer, consumer.poll(patience));
    }

    /** Of all topics that are read, as they are on the wire. */
    public ConsumerRecords<String, byte[]> records() {
        return records;
    }

    /** The values of this topic's records, in the order of each partition. */
    public <T> Stream<Decoded<T>> decoded(Topic<T> topic) {
        Codec<T> codec = topic.codec();
        return StreamSupport.stream(records.records(topic.name()).spliterator(), false)
                .map(entry -> codec.decode(entry.value()));
    }

    /** Whether it reached the present end of every partition of this topic that is read. */
    public boolean caughtUp(Topic<?> topic) {
        return consumer.assignment().stream()
                .filter(partition -> partition.topic().equals(topic.name()))
                .allMatch(partition -> consumer.currentLag(partition).orElse(1) == 0);
    }
}

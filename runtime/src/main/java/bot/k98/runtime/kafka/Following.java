package bot.k98.runtime.kafka;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What is done with a consumer that reads in no group. */
public interface Following {
    /** Assigns its partitions and says where to begin. Asked again for another consumer when the broker did not answer. */
    void begin(Consumer<String, byte[]> consumer);

    /** After each poll, also when nothing came. */
    void heard(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records);
}

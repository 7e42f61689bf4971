package bot.k98.watchdog.lag;

import bot.k98.watchdog.domain.lag.LagRow;
import bot.k98.watchdog.domain.lag.LagRules;
import bot.k98.watchdog.domain.lag.PartitionProgress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writers, readers and one look at their lag, on one broker. */
final class LagFixture implements AutoCloseable {
    private final String servers;
    final Admin admin;
    private final FirstUnread unread;

    LagFixture(String servers) {
        this.servers = servers;
        this.admin = Admin.create(Map.of("bootstrap.servers", servers));
        this.unread = new FirstUnread(consumer(Map.of("max.partition.fetch.bytes", 1024)));
    }

    List<LagRow> look() throws ExecutionException, InterruptedException {
        List<PartitionProgress> progress = new ProgressReader(admin).read();
        unread.look(progress);
        return LagRules.rows(progress, unread::of, Instant.now());
    }

    void topic(String name, int partitions) throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                .all()
                .get();
    }

    void write(String topic, int count) {
        try (var producer = producer(Map.of())) {
            for (int i = 0; i < count; i++) {
                var unused = producer.send(new ProducerRecord<>(topic, "key-" + i, "value"));
            }
        }
    }

    /** @param commit false: what was written is aborted, and leaves its mark all the same */
    void writeInTransaction(String topic, int count, boolean commit) {
        try (var producer = producer(Map.of("transactional.id", "test-" + topic))) {
            producer.initTransactions();
            producer.beginTransaction();
            for (int i = 0; i < count; i++) {
                var unused = producer.send(new ProducerRecord<>(topic, "key", "value"));
            }
            // Or an abort would drop what was not sent yet.
            producer.flush();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    private KafkaProducer<String, String> producer(Map<String, Object> more) {
        Map<String, Object> settings = settings(more);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    KafkaConsumer<String, String> member(String group) {
        return consumer(Map.of("group.id", group));
    }

    private KafkaConsumer<String, String> consumer(Map<String, Object> more) {
        Map<String, Object> settings = settings(more);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private Map<String, Object> settings(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", servers);
        return settings;
    }

    @Override
    public void close() {
        unread.close();
        admin.close();
    }
}

package bot.k98.sandbox.broker;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The few calls that the broker's tests make, with the real clients. */
final class BrokerClient implements AutoCloseable {

    /** Enough that a broker that is killed at once has not yet written a transaction's end to all of them. */
    static final int PARTITIONS = 40;

    private static final String READERS = "readers";
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private final String servers;
    private final Admin admin;

    BrokerClient(String servers) {
        this.servers = servers;
        this.admin = Admin.create(Map.of("bootstrap.servers", servers));
    }

    String clusterId() throws Exception {
        return admin.describeCluster().clusterId().get();
    }

    void createTopic(String name) throws Exception {
        admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                .all()
                .get();
    }

    /** One record to each partition, an offset for the group "readers", and {@code andThen} right after the end of the transaction is answered. */
    void transact(String topic, String value, End end, Runnable andThen) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "transactional.id", "writer");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
                var readers = reader()) {
            producer.initTransactions();
            producer.beginTransaction();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                var _ = producer.send(new ProducerRecord<>(topic, partition, value, value));
            }
            producer.sendOffsetsToTransaction(offset(topic, end.offset), readers.groupMetadata());
            if (end == End.COMMIT) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
            andThen.run();
        }
    }

    /** How a transaction ends, and the offset in it. */
    enum End {
        COMMIT(7),
        ABORT(9);

        private final long offset;

        End(long offset) {
            this.offset = offset;
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> offset(String topic, long offset) {
        return Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset));
    }

    /** By partition, when each has {@code count} records that no open transaction holds back. */
    Map<Integer, List<String>> readCommitted(String topic, int count) {
        Map<Integer, List<String>> values = new TreeMap<>();
        try (var consumer = reader()) {
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(WITHIN).until(() -> {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(found -> values.computeIfAbsent(found.partition(), any -> new ArrayList<>())
                                .add(found.value()));
                return values.size() == PARTITIONS && values.values().stream().allMatch(found -> found.size() >= count);
            });
        }
        return values;
    }

    /** What a service asks before it goes on; throws a TimeoutException while a transaction on the offsets is open. */
    long committedOffset(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (var consumer = reader()) {
            return consumer.committed(Set.of(partition), WITHIN).get(partition).offset();
        }
    }

    private KafkaConsumer<String, String> reader() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers,
                "group.id",
                READERS,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}

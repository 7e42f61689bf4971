package bot.k98.watchdog.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.contracts.Topics;
import bot.k98.sandbox.testing.BrokerProcess;
import bot.k98.watchdog.domain.transaction.HangingRules.Verdict;
import bot.k98.watchdog.domain.transaction.OpenTransaction;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions that hang in a real broker: its coordinator is made to forget them, as a tombstone in its own topic does. */
class HangingTransactionIT {
    private static final TopicPartition BOARDS = new TopicPartition(Topics.BOARDS.name(), 0);
    /** Of groups, and of transactions. */
    private static final int COORDINATORS = 8;

    /** A record and its marker. */
    private static final long COMMITTED = 2;

    private BrokerProcess broker;
    private Admin admin;
    private TransactionReader reader;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        broker = BrokerProcess.start(folder);
        admin = Admin.create(settings(Map.of()));
        admin.createTopics(List.of(new NewTopic(BOARDS.topic(), 1, (short) 1)))
                .all()
                .get();
        reader = new TransactionReader(
                admin,
                () -> new KafkaConsumer<>(
                        settings(Map.of()), new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    @AfterEach
    void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void whatTheCoordinatorForgotIsEndedAndGroupAndReadersGoOn() throws Exception {
        // Given
        try (var going = begin(id("reminder"), "reminder")) {
            write(going);
            going.commitTransaction();
        }
        // A commit is told before its markers are written.
        await().until(() -> stableEnd() == COMMITTED);
        String ours = id("queue");
        String anothers = id("shop");
        var left = List.of(begin(ours, "queue"), begin(anothers, "shop"));
        write(left.getFirst());
        assertThat(reader.read(later())).isEmpty();

        // When
        forget(ours, anothers);
        broker.kill();
        // With a broker they would abort.
        left.forEach(producer -> producer.close(Duration.ZERO));
        broker.startAgain();
        Map<OpenTransaction, Verdict> hanging =
                await().ignoreExceptions().until(() -> reader.read(later()), found -> found.size() == 3);

        // Then
        assertThat(byPlace(hanging))
                .isEqualTo(Map.of(
                        "discord.boards-0",
                        Verdict.END,
                        offsetsOf("queue"),
                        Verdict.END,
                        offsetsOf("shop"),
                        Verdict.LEAVE));
        assertThat(stableEnd()).isEqualTo(COMMITTED);
        assertThat(offsetsAreStable("queue")).isFalse();

        // When
        for (OpenTransaction open : hanging.keySet()) {
            if (hanging.get(open) == Verdict.END) {
                reader.end(open);
            }
        }

        // Then
        assertThat(stableEnd()).isGreaterThan(COMMITTED);
        assertThat(offsetsAreStable("queue")).isTrue();
        assertThat(offsetsAreStable("shop")).isFalse();
        assertThat(byPlace(reader.read(later()))).isEqualTo(Map.of(offsetsOf("shop"), Verdict.LEAVE));
    }

    private static Map<String, Verdict> byPlace(Map<OpenTransaction, Verdict> hanging) {
        return hanging.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().place().toString(), Map.Entry::getValue));
    }

    /** Those of queue and shop are two. */
    private static String offsetsOf(String group) {
        return "__consumer_offsets-" + partition(group);
    }

    /** As Kafka finds the coordinator of a group or of a transactional id. */
    private static int partition(String name) {
        return Utils.abs(name.hashCode()) % COORDINATORS;
    }

    private static Instant later() {
        return Instant.now().plusSeconds(601);
    }

    private static String id(String application) {
        return application + "-" + UUID.randomUUID() + "-1";
    }

    private KafkaProducer<byte[], byte[]> begin(String id, String group) {
        var producer = new KafkaProducer<>(
                settings(Map.of("transactional.id", id)), new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        producer.sendOffsetsToTransaction(Map.of(BOARDS, new OffsetAndMetadata(5)), new ConsumerGroupMetadata(group));
        return producer;
    }

    private static void write(KafkaProducer<byte[], byte[]> producer) {
        var unused = producer.send(new ProducerRecord<>(BOARDS.topic(), new byte[] {1}));
        producer.flush();
    }

    /** Kafka's TransactionLogKey: version 0, then the id with its length. Only a client of that name may write to a topic of the broker's own. */
    private void forget(String... ids) throws Exception {
        try (var writer = new KafkaProducer<>(
                settings(Map.of("client.id", "__admin_client")),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (String id : ids) {
                byte[] name = id.getBytes(StandardCharsets.UTF_8);
                byte[] key = ByteBuffer.allocate(4 + name.length)
                        .putShort((short) 0)
                        .putShort((short) name.length)
                        .put(name)
                        .array();
                writer.send(new ProducerRecord<>("__transaction_state", partition(id), key, null))
                        .get();
            }
        }
    }

    private long stableEnd() throws Exception {
        return admin.listOffsets(
                        Map.of(BOARDS, OffsetSpec.latest()), new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .partitionResult(BOARDS)
                .get()
                .offset();
    }

    /** Kafka's client leaves out a partition where offsets of an open transaction are pending. */
    private boolean offsetsAreStable(String group) throws Exception {
        var spec = new ListConsumerGroupOffsetsSpec().topicPartitions(List.of(BOARDS));
        return admin.listConsumerGroupOffsets(
                        Map.of(group, spec), new ListConsumerGroupOffsetsOptions().requireStable(true))
                .partitionsToOffsetAndMetadata(group)
                .get()
                .containsKey(BOARDS);
    }

    private Map<String, Object> settings(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", broker.bootstrapServers());
        return settings;
    }
}

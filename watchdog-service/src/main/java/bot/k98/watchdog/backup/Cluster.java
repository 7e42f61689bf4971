package bot.k98.watchdog.backup;

import bot.k98.runtime.kafka.TopicLeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A Kafka cluster as backup, restore and import see it: bytes. */
public final class Cluster implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST_REQUEST = 32 * 1024 * 1024;
    private static final int LINGER_MS = 20;

    /** A fetch that is still out holds up the next one: a partition that was read to its end must not wait for more. */
    private static final int FETCH_WAIT_MS = 5;

    private final String brokers;
    private final Admin admin;

    public Cluster(String brokers) {
        this.brokers = brokers;
        this.admin = Admin.create(client(Map.of()));
    }

    /** Every topic but Kafka's own. */
    public Map<String, TopicDescription> topics() {
        return get(admin.describeTopics(get(admin.listTopics().names())).allTopicNames());
    }

    /** What was set for each topic itself. */
    Map<String, Map<String, String>> settings(List<String> names) {
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        return get(admin.describeConfigs(resources).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name(),
                        entry -> entry.getValue().entries().stream()
                                .filter(setting -> setting.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG)
                                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value))));
    }

    /** Where a group goes on; a partition that it never committed is not in it. */
    public Map<TopicPartition, Long> committed(String group) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        offsets.put(partition, offset.offset());
                    }
                });
        return offsets;
    }

    void commit(String group, Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> wanted = new HashMap<>();
        offsets.forEach((partition, offset) -> wanted.put(partition, new OffsetAndMetadata(offset)));
        get(admin.alterConsumerGroupOffsets(group, wanted).all());
    }

    /** Returns when they can be written to. */
    void create(List<NewTopic> topics) {
        get(admin.createTopics(new ArrayList<>(topics)).all());
        answer(() -> {
            TopicLeaders.await(admin, topics.stream().map(NewTopic::name).toList());
            return null;
        });
    }

    /** Reads what is committed, from the earliest on. */
    KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                client(Map.of(
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        FETCH_WAIT_MS)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    public KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                client(Map.of(
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        LINGER_MS,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        LARGEST_REQUEST)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Every record that is committed in a topic now. */
    public void readAll(String topic, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        try (KafkaConsumer<byte[], byte[]> reading = consumer()) {
            List<TopicPartition> partitions = reading.partitionsFor(topic).stream()
                    .map(part -> new TopicPartition(topic, part.partition()))
                    .toList();
            reading.assign(partitions);
            reading.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reading.endOffsets(partitions);
            while (partitions.stream().anyMatch(part -> reading.position(part) < ends.get(part))) {
                reading.poll(POLL).forEach(sink);
            }
        }
    }

    private Map<String, Object> client(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers);
        all.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        all.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 2);
        return all;
    }

    private <T> T get(KafkaFuture<T> answer) {
        return answer(answer::get);
    }

    /** A question to the cluster. */
    private interface Question<T> {
        T ask() throws ExecutionException, InterruptedException;
    }

    private <T> T answer(Question<T> question) {
        try {
            return question.ask();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException refusal) {
                throw new BackupFailure(
                        "the Kafka broker at %s doesn't do what is asked (%s); is it there, and is it ours?"
                                .formatted(brokers, refusal.getClass().getSimpleName()));
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}

package bot.k98.runtime.kafka;

import bot.k98.contracts.discord.OutgoingFile;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.process.Instance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Settings of every Kafka client that is not SmallRye's (those stand in META-INF/microprofile-config.properties, the same values).
 * Consumers read committed records only and begin at the earliest: Kafka's defaults are the opposite of both.
 */
@ApplicationScoped
public class KafkaDefaults {
    /** Between attempts to reach a broker that is away: at first, and at most. */
    private static final int RECONNECT_MS = 100;

    private static final int RECONNECT_MAX_MS = 2_000;

    private final Configuration configuration;
    private final Instance instance;

    KafkaDefaults(Configuration configuration, Instance instance) {
        this.configuration = configuration;
        this.instance = instance;
    }

    /** @param role becomes part of the client id */
    public Map<String, Object> admin(String role) {
        return client(role);
    }

    public Map<String, Object> consumer(String role) {
        Map<String, Object> settings = client(role);
        settings.putAll(reading());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Or a broker that makes topics by itself makes ours, as it likes, before TopicProvisioner does. Streams never
        // lets it.
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return settings;
    }

    public Map<String, Object> producer(String role) {
        Map<String, Object> settings = client(role);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, OutgoingFile.MAX_RECORD_BYTES);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return settings;
    }

    /** How every consumer reads, Streams' included. */
    public static Map<String, Object> reading() {
        return Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
    }

    private Map<String, Object> client(String role) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, configuration.bootstrapServers());
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, instance.name() + "-" + role);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, RECONNECT_MS);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MAX_MS);
        return settings;
    }
}

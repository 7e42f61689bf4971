package bot.k98.acceptance.reminder;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Member;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.timer.Tick;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics around reminder-service, one partition each: whoever owns it owns everything. Plays gateway and clock. */
final class ReminderTopics implements AutoCloseable {
    private static final Duration READ = Duration.ofMillis(300);
    private static final String MEMBER = "103";

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    private ReminderTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    static ReminderTopics create(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(Topics.all().stream()
                            .map(topic -> new NewTopic(topic.name(), 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        return new ReminderTopics(bootstrapServers);
    }

    /** The member uses {@code /remind set}. */
    void set(String interactionId, String when, String text) {
        Instant now = Instant.now();
        Interaction interaction = new Interaction(
                interactionId,
                "10",
                "token",
                now,
                now.plusSeconds(60),
                Optional.of("1"),
                "301",
                new Member(MEMBER, "Mia", Set.of()));
        write(
                Topics.INTERACTIONS,
                MEMBER,
                new InteractionEvent.CommandUsed(interaction, "remind set", Map.of("when", when, "text", text)));
    }

    void tick() {
        write(Topics.ticks(ServiceName.REMINDER), "0", new Tick.Ticked(Instant.now()));
    }

    List<Reply> replies() {
        return read(Topics.replies(ServiceName.REMINDER), "read_committed");
    }

    /** The texts of the posts that the gateway would see. */
    List<String> posts() {
        return read(Topics.posts(Lane.PERSONAL), "read_committed").stream()
                .map(post -> ((Post.SendMessage) post).body().text())
                .toList();
    }

    /** How many posts lie in the log, those of aborted transactions too. */
    int postsWritten() {
        return read(Topics.posts(Lane.PERSONAL), "read_uncommitted").size();
    }

    private <T> void write(Topic<T> topic, String key, T message) {
        var unused = producer.send(
                new ProducerRecord<>(topic.name(), key, topic.codec().encode(message)));
        producer.flush();
    }

    private <T> List<T> read(Topic<T> topic, String isolation) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "isolation.level", isolation);
        List<T> messages = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(topic.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(READ)
                        .forEach(entry ->
                                messages.add(((Decoded.Known<T>) topic.codec().decode(entry.value())).value()));
            }
        }
        return messages;
    }

    @Override
    public void close() {
        producer.close();
    }
}

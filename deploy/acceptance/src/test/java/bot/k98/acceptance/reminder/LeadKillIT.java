package bot.k98.acceptance.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.stack.CommittedTopic;
import bot.k98.acceptance.stack.JsonHttp;
import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.ServiceProcess;
import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent.SelectChosen;
import bot.k98.contracts.discord.Member;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.reminder.LeadCall.LeadDue;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.preference.Preferences;
import bot.k98.sandbox.testing.BrokerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of reminder-service when it has told some of many members of a lead. The test plays the gateway and the task that holds the calendar. */
@Tag("torture")
class LeadKillIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String GUILD = "1100000000000000001";
    private static final String TYPE = "ruins";
    private static final int MEMBERS = 6_000;
    private static final Topic<Post> POSTS = Topics.posts(Lane.PERSONAL);

    @TempDir
    Path folder;

    @Test
    void everyMemberIsToldOnce() {
        try (BrokerProcess broker = BrokerProcess.start(folder);
                KafkaProducer<String, byte[]> producer = producer(broker)) {
            // Given
            int portBase = Launch.in(folder).portBase();
            Map<String, String> variables = variables(broker, portBase);
            ServiceProcess killed = ServiceProcess.start("reminder", folder, 1, variables);
            JsonHttp health = new JsonHttp("http://127.0.0.1:" + (portBase + 31));
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> !health.get("/q/health/ready").isEmpty());
            for (int i = 0; i < MEMBERS; i++) {
                chooses(producer, Integer.toString(1_000_000 + i));
            }
            await().atMost(PATIENCE)
                    .until(() ->
                            read(broker, Topics.replies(ServiceName.REMINDER)).size() == MEMBERS);

            // When
            isDue(producer);
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .atMost(PATIENCE)
                    .until(() -> !read(broker, POSTS).isEmpty());
            killed.kill();
            int told = read(broker, POSTS).size();
            ServiceProcess next = ServiceProcess.start("reminder", folder, 1, variables);

            // Then
            assertThat(told).as("told when it was killed").isBetween(1, MEMBERS - 1);
            await().atMost(PATIENCE).until(() -> read(broker, POSTS).size() >= MEMBERS);
            await().during(Duration.ofSeconds(5))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> read(broker, POSTS).size() == MEMBERS);
            assertThat(read(broker, POSTS).stream().map(Post::target).distinct())
                    .hasSize(MEMBERS);
            next.stop();
        }
    }

    private Map<String, String> variables(BrokerProcess broker, int portBase) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "DATA_DIR", folder.resolve("data").toString(),
                "LOG_DIR", folder.resolve("logs").toString(),
                "K98_PORT_BASE", Integer.toString(portBase),
                "GUILD_ID", GUILD);
    }

    private static KafkaProducer<String, byte[]> producer(BrokerProcess broker) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A member chooses to be told of that type an hour before. */
    private static void chooses(KafkaProducer<String, byte[]> producer, String user) {
        Instant now = Instant.now();
        Interaction interaction = new Interaction(
                user,
                "10",
                "token",
                now,
                now.plus(PATIENCE),
                Optional.of(GUILD),
                "301",
                new Member(user, "member", Set.of()));
        ComponentId menu = new ComponentId(ServiceName.REMINDER, "pleads", GUILD, Preferences.typeKey(TYPE), 0);
        SelectChosen chosen = new SelectChosen(interaction, menu, "1", List.of("1h"));
        var unused = producer.send(new ProducerRecord<>(
                Topics.INTERACTIONS.name(), user, Topics.INTERACTIONS.codec().encode(chosen)));
    }

    /** To every partition, as the calendar’s task writes it. */
    private static void isDue(KafkaProducer<String, byte[]> producer) {
        Instant now = Instant.now();
        Instant start = now.plus(Duration.ofHours(1));
        Occurrence.Source source = new Occurrence.Source(Occurrence.Kind.ONEOFF, "ruins-1");
        Occurrence ruins = new Occurrence(
                Occurrence.idOf(GUILD, source, start),
                1,
                GUILD,
                source,
                start,
                TYPE,
                "Ruins",
                start,
                start.plus(Duration.ofHours(1)),
                false,
                Occurrence.Details.NONE);
        LeadDue due = new LeadDue(
                ruins.leadId("1h"), ruins, "1h", false, "Ruins soon", now, now.plus(Duration.ofMinutes(15)));
        producer.partitionsFor(Topics.DUE.name()).forEach(one -> {
            var unused = producer.send(new ProducerRecord<>(
                    Topics.DUE.name(),
                    one.partition(),
                    ruins.id(),
                    Topics.DUE.codec().encode(due)));
        });
        producer.flush();
    }

    private static <T> List<T> read(BrokerProcess broker, Topic<T> topic) {
        return CommittedTopic.read(broker.bootstrapServers(), topic);
    }
}

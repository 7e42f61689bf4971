package bot.k98.queue.topology;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.Member;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.queue.metrics.QueueMetrics;
import bot.k98.queue.topology.StoredJob.QueuedV1;
import bot.k98.runtime.streams.SealedSerde;
import bot.k98.runtime.streams.StreamsSettings;
import bot.k98.runtime.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueTopologyTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock(NOW);
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> uses;
    private TestOutputTopic<String, Reply> replies;
    private TestOutputTopic<String, DeadLetter> letters;

    @BeforeEach
    void open() {
        driver = new TopologyTestDriver(
                QueueTopology.build(clock, new QueueMetrics(new SimpleMeterRegistry())),
                new StreamsSettings(ServiceName.QUEUE, "queue-1", "none:1", folder).properties(),
                NOW);
        uses = driver.createInputTopic(
                Topics.INTERACTIONS.name(), new StringSerializer(), new ByteArraySerializer(), NOW, Duration.ZERO);
        replies = driver.createOutputTopic(
                Topics.replies(ServiceName.QUEUE).name(),
                new StringDeserializer(),
                SealedSerde.of(Topics.replies(ServiceName.QUEUE)).deserializer());
        letters = driver.createOutputTopic(
                Topics.deadLetters(ServiceName.QUEUE).name(),
                new StringDeserializer(),
                SealedSerde.of(Topics.deadLetters(ServiceName.QUEUE)).deserializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void saysThatNothingIsQueuedWhenTheStoreIsEmpty() {
        // When
        use("1", "queue status");

        // Then
        assertThat(replies.readValue()).isInstanceOfSatisfying(Reply.Answer.class, answer -> {
            assertThat(answer.to().interactionId()).isEqualTo("1");
            assertThat(answer.body().text()).isEqualTo("Nothing is queued.");
        });
    }

    @Test
    void listsTheFiveThatWaitLongest() {
        // Given
        var jobs = driver.<String, StoredJob>getKeyValueStore(JobStore.NAME);
        for (int i = 9; i > 0; i--) {
            jobs.put("job" + i, new QueuedV1("77", "scan" + i + ".xlsx", NOW.minusSeconds(100 - i)));
        }

        // When
        use("1", "queue status");

        // Then
        assertThat(replies.readValue()).isInstanceOfSatisfying(Reply.Answer.class, answer -> {
            var embed = answer.body().embeds().getFirst();
            assertThat(embed.title()).contains("9 queued");
            assertThat(embed.description().orElseThrow().lines())
                    .hasSize(5)
                    .first()
                    .asString()
                    .startsWith("`scan1.xlsx` in <#77>");
        });
    }

    @Test
    void answersAUseOnceHoweverOftenItComes() {
        // When
        use("1", "queue status");
        use("1", "queue status");
        use("2", "queue status");

        // Then
        assertThat(replies.readKeyValuesToList()).extracting(reply -> reply.key).containsExactly("1", "2");
    }

    @Test
    void leavesAloneWhatIsNotItsOwnAndWhatIsTooLate() {
        // When
        use("1", "ping");
        clock.advance(Interaction.TOKEN_LIFE.plusSeconds(1));
        use("2", "queue status");

        // Then
        assertThat(replies.isEmpty()).isTrue();
    }

    @Test
    void putsUnreadableRecordsAside() {
        // When
        uses.pipeInput("1", "{".getBytes(StandardCharsets.UTF_8));
        use("2", "queue status");

        // Then
        assertThat(letters.readValue()).isInstanceOf(DeadLetter.UnreadableRecord.class);
        assertThat(replies.isEmpty()).isFalse();
    }

    @Test
    void isTheTopologyThatWasAgreedOn() throws IOException {
        try (InputStream golden = QueueTopologyTest.class.getResourceAsStream("topology.txt")) {
            // Then
            assertThat(QueueTopology.build(clock, new QueueMetrics(new SimpleMeterRegistry()))
                            .describe()
                            .toString())
                    .isEqualToNormalizingWhitespace(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void use(String id, String command) {
        Interaction interaction = new Interaction(
                id,
                "app",
                "token",
                NOW,
                NOW.plusSeconds(2),
                Optional.of("9"),
                "301",
                new Member("103", "Mia", Set.of()));
        InteractionEvent event = new CommandUsed(interaction, command, Map.of());
        uses.pipeInput("103", Topics.INTERACTIONS.codec().encode(event));
    }
}

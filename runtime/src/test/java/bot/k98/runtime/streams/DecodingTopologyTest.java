package bot.k98.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.contracts.timer.DeadLetter.UnreadableRecord;
import bot.k98.contracts.timer.Tick;
import bot.k98.contracts.timer.Tick.Ticked;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodingTopologyTest {
    private static final Topic<Tick> TICKS = Topics.ticks(ServiceName.REMINDER);
    private static final Topic<DeadLetter> LETTERS = Topics.deadLetters(ServiceName.REMINDER);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> in;
    private TestOutputTopic<String, String> first;
    private TestOutputTopic<String, DeadLetter> letters;

    @BeforeEach
    void open() {
        Topology topology = new Topology()
                .addSource("in", TICKS.name())
                .addProcessor("decode", new Decoding<>(TICKS, "once", "letters"), "in")
                .addProcessor("once", Once::new, "decode")
                .addStateStore(RecentIds.builder(), "once")
                .addSink(
                        "out",
                        "out",
                        Serdes.String().serializer(),
                        Serdes.String().serializer(),
                        "once")
                .addSink(
                        "letters",
                        LETTERS.name(),
                        Serdes.String().serializer(),
                        SealedSerde.of(LETTERS).serializer(),
                        "decode");
        driver = new TopologyTestDriver(
                topology,
                new StreamsSettings(ServiceName.REMINDER, "reminder-1", "none:1", folder).properties(),
                START);
        in = driver.createInputTopic(
                TICKS.name(), new StringSerializer(), new ByteArraySerializer(), START, Duration.ZERO);
        first = driver.createOutputTopic("out", new StringDeserializer(), new StringDeserializer());
        letters = driver.createOutputTopic(
                LETTERS.name(),
                new StringDeserializer(),
                SealedSerde.of(LETTERS).deserializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void handsOnWhatItKnows() {
        // When
        in.pipeInput("0", TICKS.codec().encode(new Ticked(START)));

        // Then
        assertThat(first.readValue()).isEqualTo("Ticked[at=" + START + "]");
        assertThat(letters.isEmpty()).isTrue();
    }

    @Test
    void keepsUnreadableBytesAsADeadLetter() {
        // When
        in.pipeInput("0", "{\"type\":\"Ticked\",\"at\":7".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(first.isEmpty()).isTrue();
        UnreadableRecord letter = (UnreadableRecord) letters.readValue();
        assertThat(letter.topic()).isEqualTo("reminder.ticks");
        assertThat(letter.reason()).startsWith("JsonEOFException");
        assertThat(letter.value()).asString().endsWith("7");
    }

    @Test
    void skipsATypeOfANewerBuild() {
        // When
        in.pipeInput("0", "{\"type\":\"Chimed\",\"bell\":1}".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(first.isEmpty()).isTrue();
        assertThat(letters.isEmpty()).isTrue();
    }

    @Test
    void aRepeatWithinADayIsSeenOnce() {
        // Given
        byte[] tick = TICKS.codec().encode(new Ticked(START));

        // When
        in.pipeInput("0", tick, START);
        in.pipeInput("0", tick, START);
        in.pipeInput("0", tick, START.plus(Duration.ofHours(23)));

        // Then
        assertThat(first.readValuesToList()).hasSize(1);
    }

    @Test
    void anIdOfTheDayBeforeIsNewAgain() {
        // Given
        byte[] tick = TICKS.codec().encode(new Ticked(START));

        // When
        in.pipeInput("0", tick, START);
        in.pipeInput("0", tick, START.plus(Duration.ofHours(25)));

        // Then
        assertThat(first.readValuesToList()).hasSize(2);
    }

    @Test
    void theIdsOfTheDayBeforeAreForgottenAsNewOnesCome() {
        // Given
        byte[] tick = TICKS.codec().encode(new Ticked(START));
        for (int i = 0; i < 50; i++) {
            in.pipeInput("old" + i, tick, START);
        }

        // When
        for (int i = 0; i < 50; i++) {
            in.pipeInput("new" + i, tick, START.plus(Duration.ofHours(25)));
        }

        // Then
        List<String> remembered = new ArrayList<>();
        driver.<String, Long>getKeyValueStore(RecentIds.STORE).all().forEachRemaining(row -> remembered.add(row.key));
        assertThat(remembered).hasSize(50).allMatch(id -> id.startsWith("new"));
    }

    private static final class Once extends ContextualProcessor<String, Object, String, String> {
        private RecentIds recent;

        @Override
        public void init(ProcessorContext<String, String> context) {
            super.init(context);
            recent = RecentIds.in(context);
        }

        @Override
        public void process(Record<String, Object> entry) {
            if (recent.firstSeen(entry.key(), Instant.ofEpochMilli(entry.timestamp()))) {
                context().forward(entry.withValue(entry.value().toString()));
            }
        }
    }
}

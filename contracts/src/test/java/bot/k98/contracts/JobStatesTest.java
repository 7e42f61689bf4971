package bot.k98.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobState;
import bot.k98.contracts.queue.JobStatus;
import bot.k98.contracts.queue.QueueFact;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Jobs lie in stores and topics for weeks: each state has a golden file. {@code -Dgolden.update=true} writes them anew. */
class JobStatesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/jobs");
    private static final Codec<QueueFact> CODEC = Codec.of(QueueFact.class);
    private static final JsonMapper PRETTY = new JsonMapper();

    static Stream<JobState> states() {
        return QueueSamples.states().stream();
    }

    @ParameterizedTest
    @MethodSource("states")
    void aJobInEachStateIsReadAsItWasOnceWritten(JobState state) throws IOException {
        // Given
        Job job = QueueSamples.job(state);
        Path file = GOLDEN.resolve(
                state.getClass().getAnnotation(JsonTypeName.class).value() + ".json");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            var tree = PRETTY.readTree(CODEC.encode(new QueueFact.JobChanged(job)));
            Files.writeString(file, PRETTY.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n");
        }

        // When
        Decoded<QueueFact> read = CODEC.decode(Files.readAllBytes(file));

        // Then
        assertThat(read).isEqualTo(new Decoded.Known<QueueFact>(new QueueFact.JobChanged(job)));
    }

    @Test
    void aResultOfTheTimeBeforeSheetsWereNamedHasNone() throws IOException {
        // Given
        String written = Files.readString(GOLDEN.resolve("imported@1.json"));
        String before = written.replaceFirst(",\\s*\"sheet\" : \"honor\"", "");
        assertThat(before).isNotEqualTo(written);

        // When
        Decoded<QueueFact> read = CODEC.decode(before.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(read).isInstanceOfSatisfying(Decoded.Known.class, known -> {
            Job job = ((QueueFact.JobChanged) known.value()).job();
            assertThat(job.result().orElseThrow().sheet()).isEmpty();
        });
    }

    @Test
    void everyStateHasASample() {
        // Given
        Stream<Class<?>> kinds = Arrays.stream(JobState.class.getPermittedSubclasses())
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()));

        // Then
        assertThat(states().<Class<?>>map(JobState::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(kinds.toList());
    }

    @Test
    void theWordForAStateSaysWhetherRowsWereLeftOut() {
        assertThat(states().map(JobState::status))
                .contains(JobStatus.PARTIAL, JobStatus.RECEIVED, JobStatus.SKIPPED, JobStatus.CANCELLED);
    }
}

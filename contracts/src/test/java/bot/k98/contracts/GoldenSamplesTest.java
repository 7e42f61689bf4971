package bot.k98.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What once was written must be readable for ever: each type has a golden file that today's build reads and writes alike. After
 * an intended addition: {@code mvn test -pl contracts -Dgolden.update=true}.
 */
class GoldenSamplesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final JsonMapper PRETTY = new JsonMapper();

    record Sample(Class<?> carries, Object value) {
        String name() {
            return Codec.wireName(value.getClass());
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static Stream<Sample> samples() {
        return Samples.byTopicType().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Sample(entry.getKey(), value)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenAsItsGoldenSample(Sample sample) throws IOException {
        // Given
        Path file = GOLDEN.resolve(sample.name() + ".json");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(
                    file,
                    PRETTY.writerWithDefaultPrettyPrinter().writeValueAsString(PRETTY.readTree(encoded(sample)))
                            + "\n");
        }

        // Then
        assertThat(PRETTY.readTree(encoded(sample))).isEqualTo(PRETTY.readTree(file.toFile()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itsGoldenSampleIsRead(Sample sample) throws IOException {
        // When
        Object read = Codec.of(sample.carries()).decode(Files.readAllBytes(GOLDEN.resolve(sample.name() + ".json")));

        // Then
        assertThat(read).isInstanceOf(Decoded.Known.class);
        assertThat(((Decoded.Known<?>) read).value()).usingRecursiveComparison().isEqualTo(sample.value());
    }

    @Test
    void everyTypeOfEveryTopicHasASample() {
        // Given
        Stream<String> types = Topics.all().stream()
                .flatMap(topic -> topic.codec().types().keySet().stream())
                .distinct();

        // Then
        assertThat(types.toList())
                .containsExactlyInAnyOrderElementsOf(samples().map(Sample::name).toList());
    }

    @SuppressWarnings("unchecked")
    private static byte[] encoded(Sample sample) {
        return ((Codec<Object>) Codec.of(sample.carries())).encode(sample.value());
    }
}

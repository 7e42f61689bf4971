package bot.k98.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FloodTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final Flood flood = new Flood();

    @Test
    void aLineASecondIsWrittenForEver() {
        // When
        int leftOut = LongStream.range(0, 600)
                .mapToInt(second -> flood.leftOut("use", second, START.plusSeconds(second)))
                .sum();

        // Then
        assertThat(leftOut).isZero();
    }

    @Test
    void ofAStormTheFirstAreWrittenAndTheOthersCounted() {
        // When
        long written = LongStream.range(0, 15_000)
                .filter(number -> flood.leftOut("use", number, START.plusMillis(number)) == 0)
                .count();

        // Then
        assertThat(written).isEqualTo(Flood.EACH);
        assertThat(flood.take("use")).isEqualTo(15_000 - Flood.EACH);
    }

    @Test
    void afterTheCountIsTakenLinesAreWrittenAgain() {
        // Given
        storm("use");
        flood.take("use");

        // When
        int leftOut = flood.leftOut("use", 1_000, START.plusSeconds(2));

        // Then
        assertThat(leftOut).isZero();
    }

    @Test
    void anotherKindIsWrittenMeanwhile() {
        // Given
        storm("use");

        // When
        int leftOut = flood.leftOut("post", 1_000, START.plusSeconds(2));

        // Then
        assertThat(leftOut).isZero();
    }

    @Test
    void aLineThatTwoFilesWantCountsOnce() {
        // When
        for (int number = 0; number < Flood.EACH; number++) {
            flood.leftOut("use", number, START);
            flood.leftOut("use", number, START);
        }

        // Then
        assertThat(flood.leftOut("use", Flood.EACH, START)).isOne();
        assertThat(flood.leftOut("use", Flood.EACH, START)).isOne();
    }

    @Test
    void aStormOfLinesThatAreAllDifferentIsWrittenAndForgotten() {
        // Given
        LongStream.range(0, 5_000).forEach(number -> flood.leftOut("line " + number, number, START));

        // When
        int leftOut = LongStream.range(0, 1_000)
                .mapToInt(number -> flood.leftOut("use", number, START.plusSeconds(61)))
                .max()
                .orElseThrow();

        // Then
        assertThat(leftOut).isEqualTo(1_000 - Flood.EACH);
    }

    private void storm(String kind) {
        LongStream.range(0, 1_000).forEach(number -> flood.leftOut(kind, number, START));
    }
}

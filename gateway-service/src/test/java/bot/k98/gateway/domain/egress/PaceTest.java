package bot.k98.gateway.domain.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Pace pace = new Pace();

    @Test
    void aRequestAfterAPauseGoesAtOnce() {
        // Given
        pace.reserve(0, 1);

        // When
        long wait = pace.reserve(SECOND, 1);

        // Then
        assertThat(wait).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 48, 50", "0.5, 24, 25", "0, 4, 5"})
    void noSecondHoldsMoreThanThisGatewaysShare(double share, int atLeast, int atMost) {
        // When
        int inOneSecond = 0;
        while (pace.reserve(0, share) < SECOND) {
            inOneSecond++;
        }

        // Then
        assertThat(inOneSecond).isBetween(atLeast, atMost);
    }
}

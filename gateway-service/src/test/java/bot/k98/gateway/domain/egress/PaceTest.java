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

    @Test
    void whileDiscordWantsNoRequestNoPlaceIsGiven() {
        // Given
        pace.reserve(0, 1);

        // When
        pace.hold(0, 3 * SECOND);

        // Then
        assertThat(pace.held(3 * SECOND - 1)).isTrue();
        assertThat(pace.held(3 * SECOND)).isFalse();
        assertThat(pace.reserve(SECOND, 1)).isEqualTo(2 * SECOND);
    }

    @Test
    void afterThatItIsHalfAsFastAndComesBackToItsPace() {
        // When
        pace.hold(0, SECOND);
        // What is refused while it is held is of the same cause.
        pace.hold(SECOND / 2, SECOND / 2);

        // Then
        assertThat(placesFrom(SECOND)).isBetween(24, 28);
        assertThat(placesFrom(6 * SECOND)).isBetween(48, 50);
    }

    @Test
    void againAndAgainTooFastItIsEverSlower() {
        // When
        for (int second = 0; second < 20; second++) {
            pace.hold(second * SECOND, SECOND);
        }

        // Then
        assertThat(placesFrom(20 * SECOND)).isBetween(4, 11);
    }

    private int placesFrom(long begin) {
        int places = 0;
        while (begin + pace.reserve(begin, 1) < begin + SECOND) {
            places++;
        }
        return places;
    }
}

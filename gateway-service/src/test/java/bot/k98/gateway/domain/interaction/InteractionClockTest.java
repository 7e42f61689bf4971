package bot.k98.gateway.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InteractionClockTest {
    private static final Instant CREATED = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void waitsForTheServiceForALittleOverASecond() {
        // Given
        Instant publishing = CREATED.plusMillis(100);

        // When
        Instant defer = InteractionClock.deferAt(CREATED, publishing);

        // Then
        assertThat(Duration.between(CREATED, defer)).isEqualTo(Duration.ofMillis(1_300));
    }

    @Test
    void speaksAfterTwoSecondsHoweverLateTheUseCame() {
        // Given
        Instant publishing = CREATED.plusMillis(1_700);

        // When
        Instant defer = InteractionClock.deferAt(CREATED, publishing);

        // Then
        assertThat(Duration.between(CREATED, defer)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aFirstAnswerIsTriedUntilTwoAndAHalfSeconds() {
        assertThat(InteractionClock.directPossible(CREATED, CREATED.plusMillis(2_499)))
                .isTrue();
        assertThat(InteractionClock.directPossible(CREATED, CREATED.plusMillis(2_500)))
                .isFalse();
    }

    @Test
    void aTokenIsUsedForFourteenMinutes() {
        assertThat(InteractionClock.tokenDead(
                        CREATED, CREATED.plus(Duration.ofMinutes(14)).minusMillis(1)))
                .isFalse();
        assertThat(InteractionClock.tokenDead(CREATED, CREATED.plus(Duration.ofMinutes(14))))
                .isTrue();
    }
}

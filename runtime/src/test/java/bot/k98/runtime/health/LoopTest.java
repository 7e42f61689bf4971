package bot.k98.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.runtime.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoopTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final Loop loop = new Loop("replies", clock);

    @Test
    void isStuckWhenItHasNotTurnedForAMinute() {
        // When
        clock.advance(Duration.ofSeconds(61));

        // Then
        assertThat(loop.stuck(clock.instant())).contains("replies has not turned for 61 s");
    }

    @Test
    void turningFreesIt() {
        // Given
        clock.advance(Duration.ofSeconds(61));

        // When
        loop.turned();

        // Then
        assertThat(loop.stuck(clock.instant())).isEmpty();
    }

    @Test
    void waitingOnPurposeIsNotStuck() {
        // Given
        loop.waiting("the broker");

        // When
        clock.advance(Duration.ofHours(10));

        // Then
        assertThat(loop.stuck(clock.instant())).isEmpty();
    }
}

package bot.k98.watchdog.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LastWholeTest {
    private static final Instant NOW = Instant.parse("2026-11-25T20:00:00Z");
    private static final Duration SPAN = Duration.ofSeconds(10);

    private final LastWhole whole = new LastWhole(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aBeginningIsNoHealth() {
        assertThat(whole.wasWithin(SPAN, NOW)).isFalse();
        assertThat(whole.age(NOW.plusSeconds(7))).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void whatWasSeenCountsForAWhile() {
        // When
        whole.seen(NOW.plusSeconds(60));

        // Then
        assertThat(whole.wasWithin(SPAN, NOW.plusSeconds(70))).isTrue();
        assertThat(whole.wasWithin(SPAN, NOW.plusSeconds(71))).isFalse();
        assertThat(whole.age(NOW.plusSeconds(63))).isEqualTo(Duration.ofSeconds(3));
    }
}

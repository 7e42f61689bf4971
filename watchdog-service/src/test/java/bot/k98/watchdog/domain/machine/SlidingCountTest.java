package bot.k98.watchdog.domain.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlidingCountTest {
    private static final Instant NOW = Instant.parse("2026-11-25T20:00:00Z");

    private final SlidingCount count = new SlidingCount(Duration.ofMinutes(10));

    @Test
    void countsWhatIsRecentAndForgetsTheRest() {
        // Given
        count.add("queue-1", 2, NOW);
        count.add("queue-1", 3, NOW.plusSeconds(60));

        // Then
        assertThat(count.counts(NOW.plusSeconds(599))).isEqualTo(Map.of("queue-1", 5));
        assertThat(count.counts(NOW.plusSeconds(600))).isEqualTo(Map.of("queue-1", 3));
        assertThat(count.counts(NOW.plusSeconds(660))).isEqualTo(Map.of("queue-1", 0));
    }

    @Test
    void staysBounded() {
        // When
        count.add("queue-1", 1_000_000, NOW);

        // Then
        assertThat(count.counts(NOW)).isEqualTo(Map.of("queue-1", SlidingCount.MOST));
    }
}

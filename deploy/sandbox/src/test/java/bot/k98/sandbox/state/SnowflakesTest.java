package bot.k98.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnowflakesTest {
    private Instant now = Instant.parse("2026-11-23T10:00:00.123Z");
    private final Snowflakes ids = new Snowflakes(() -> now);

    @Test
    void tellTheirTime() {
        assertThat(Instant.ofEpochMilli(Snowflakes.millis(ids.next()))).isEqualTo(now);
    }

    @Test
    void growEvenWhenTheClockIsSetBack() {
        // Given
        Set<Long> seen = new HashSet<>();
        long last = 0;

        // When
        for (int i = 0; i < 10_000; i++) {
            now = i == 5_000 ? now.minusSeconds(60) : now;
            long next = Snowflakes.number(ids.next());

            // Then
            assertThat(next).isGreaterThan(last);
            assertThat(seen.add(next)).isTrue();
            last = next;
        }
    }

    @Test
    void areDigitsOnly() {
        assertThat(Snowflakes.isId("1100000000000000001")).isTrue();
        assertThat(Snowflakes.isId("../../etc/passwd")).isFalse();
        assertThat(Snowflakes.number("x")).isZero();
    }
}

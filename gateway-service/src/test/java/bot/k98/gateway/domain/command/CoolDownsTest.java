package bot.k98.gateway.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CoolDownsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration TEN = Duration.ofSeconds(10);

    private final CoolDowns coolDowns = new CoolDowns();

    @Test
    void eachMemberWaitsForEachCommandByItself() {
        // When
        coolDowns.use("103", "me data", TEN, NOW);

        // Then
        assertThat(coolDowns.use("103", "me data", TEN, NOW.plusSeconds(9))).contains(NOW.plusSeconds(10));
        assertThat(coolDowns.use("103", "ark", TEN, NOW)).isEmpty();
        assertThat(coolDowns.use("104", "me data", TEN, NOW)).isEmpty();
    }

    @Test
    void whoTriesTooEarlyDoesNotWaitLonger() {
        // Given
        coolDowns.use("103", "me data", TEN, NOW);
        coolDowns.use("103", "me data", TEN, NOW.plusSeconds(9));

        // Then
        assertThat(coolDowns.use("103", "me data", TEN, NOW.plusSeconds(10))).isEmpty();
    }

    @Test
    void aCommandWithoutOneIsNotCounted() {
        assertThat(coolDowns.use("103", "ping", Duration.ZERO, NOW)).isEmpty();
        assertThat(coolDowns.use("103", "ping", Duration.ZERO, NOW)).isEmpty();
    }

    @Test
    void whatIsOverIsForgottenAndWhatIsNotIsKept() {
        // Given
        for (int i = 0; i < 5_000; i++) {
            coolDowns.use("u" + i, "me data", TEN, NOW.plusSeconds(i));
        }

        // Then
        assertThat(coolDowns.size()).isLessThan(1_100);
        assertThat(coolDowns.use("u4999", "me data", TEN, NOW.plusSeconds(5_000)))
                .isPresent();
    }
}

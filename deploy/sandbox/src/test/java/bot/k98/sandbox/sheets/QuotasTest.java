package bot.k98.sandbox.sheets;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class QuotasTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-07-01T12:00:00Z"));
    private final InstantSource source = now::get;
    private final Quotas quotas = new Quotas(source.withZone(ZoneOffset.UTC));

    @Test
    void refusesTheSixtyFirstReadOfAMinuteAndForgivesAfterIt() {
        // Given
        spend("a", true, Quotas.PER_USER);

        // When / Then
        assertThatThrownBy(() -> quotas.spend("a", true)).hasMessageContaining("Read requests per minute per user");
        assertThatCode(() -> quotas.spend("b", true)).doesNotThrowAnyException();
        assertThatCode(() -> quotas.spend("a", false)).doesNotThrowAnyException();
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(1)));
        assertThatCode(() -> quotas.spend("a", true)).doesNotThrowAnyException();
    }

    @Test
    void refusesTheProjectsThreeHundredAndFirst() {
        // Given
        for (int user = 0; user < Quotas.PER_PROJECT / Quotas.PER_USER; user++) {
            spend("user" + user, true, Quotas.PER_USER);
        }

        // When / Then
        assertThatThrownBy(() -> quotas.spend("another", true)).hasMessageContaining("Read requests per minute'");
    }

    private void spend(String user, boolean reading, int times) {
        for (int spent = 0; spent < times; spent++) {
            quotas.spend(user, reading);
        }
    }
}

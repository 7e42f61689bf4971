package bot.k98.watchdog.domain.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartBookTest {
    private static final Instant NOW = Instant.parse("2026-11-26T20:00:00Z");
    private static final String QUEUE = "queue-1";

    private final StartBook book = new StartBook();

    @Test
    void whoeverIsHeardForTheFirstTimeWasNotStartedAgain() {
        // When
        book.heard(QUEUE, NOW.minusSeconds(3_600), NOW);

        // Then
        assertThat(book.heard(QUEUE, NOW.minusSeconds(3_600), NOW.plusSeconds(2)))
                .isEmpty();
        assertThat(book.counts(NOW.plusSeconds(2))).isEmpty();
    }

    @Test
    void anotherStartTimeIsAnotherStartAndSaysWhenTheOneBeforeBegan() {
        // Given
        book.heard(QUEUE, NOW, NOW);

        // When, Then
        assertThat(book.heard(QUEUE, NOW.plusSeconds(60), NOW.plusSeconds(70))).contains(NOW);
        assertThat(book.heard(QUEUE, NOW.plusSeconds(120), NOW.plusSeconds(130)))
                .contains(NOW.plusSeconds(60));
        assertThat(book.counts(NOW.plusSeconds(130))).isEqualTo(Map.of(QUEUE, 2));
    }

    @Test
    void aHeartbeatOfTheOneBeforeThatComesLateIsNoStart() {
        // Given
        book.heard(QUEUE, NOW, NOW);
        book.heard(QUEUE, NOW.plusSeconds(60), NOW.plusSeconds(70));

        // When, Then
        assertThat(book.heard(QUEUE, NOW, NOW.plusSeconds(72))).isEmpty();
        assertThat(book.heard(QUEUE, NOW.plusSeconds(60), NOW.plusSeconds(74))).isEmpty();
        assertThat(book.counts(NOW.plusSeconds(74))).isEqualTo(Map.of(QUEUE, 1));
    }

    @Test
    void tenMinutesLaterItIsForgottenAndStillNamed() {
        // Given
        book.heard(QUEUE, NOW, NOW);
        book.heard(QUEUE, NOW.plusSeconds(1), NOW.plusSeconds(1));

        // Then
        assertThat(book.counts(NOW.plusSeconds(600))).isEqualTo(Map.of(QUEUE, 1));
        assertThat(book.counts(NOW.plusSeconds(601))).isEqualTo(Map.of(QUEUE, 0));
    }
}

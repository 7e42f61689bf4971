package bot.k98.watchdog.domain.lag;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.lag.LagRow.Readers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LagHistoryTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T20:00:00Z");
    private static final GroupTopic READING = new GroupTopic("queue", "queue.work");

    private final LagHistory history = new LagHistory();

    @Test
    void keepsAColumnEveryFifteenSeconds() {
        // When
        for (int second = 0; second <= 60; second += 5) {
            history.note(table(second), BEGIN.plusSeconds(second));
        }

        // Then
        assertThat(history.of(READING, BEGIN))
                .extracting(point -> point.records().orElseThrow())
                .containsExactly(0L, 15L, 30L, 45L, 60L);
    }

    @Test
    void anOutageIsAGapAndNotTheLastFigureOnceMore() {
        // Given
        LagTable before = table(7);
        history.note(before, BEGIN);

        // When
        history.note(before.notRead("the broker can't be reached"), BEGIN.plusSeconds(15));

        // Then
        assertThat(history.of(READING, BEGIN))
                .extracting(LagHistory.Point::records)
                .containsExactly(Optional.of(7L), Optional.empty());
    }

    @Test
    void forgetsWhatIsOlderThanItsSpan() {
        // When
        for (int column = 0; column < 2_000; column++) {
            history.note(table(column), BEGIN.plus(LagHistory.EVERY.multipliedBy(column)));
        }

        // Then
        assertThat(history.of(READING, BEGIN)).hasSize((int) LagHistory.SPAN.dividedBy(LagHistory.EVERY));
    }

    private static LagTable table(long records) {
        LagRow row = new LagRow(READING, records, Optional.of(Duration.ofSeconds(records)), Readers.ALL);
        return LagTable.read(List.of(row), BEGIN);
    }
}

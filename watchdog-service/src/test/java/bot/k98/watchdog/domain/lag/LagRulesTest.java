package bot.k98.watchdog.domain.lag;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.lag.LagRow.Readers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LagRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private static final GroupTopic READING = new GroupTopic("queue", "queue.work");
    private static final Unread NOTHING = new Unread.Nothing();

    @Test
    void anIdleGroupIsNotBehind() {
        // When
        LagRow row = row(new Unread.Unknown(), read(40, 40), read(0, 0));

        // Then
        assertThat(row.records()).isZero();
        assertThat(row.age()).contains(Duration.ZERO);
    }

    @Test
    void aGroupIsAsOldAsTheFirstRecordThatItHasNotRead() {
        // When
        LagRow row = row(new Unread.Since(NOW.minusSeconds(90)), read(40, 47), read(3, 3));

        // Then
        assertThat(row.records()).isEqualTo(7);
        assertThat(row.age()).contains(Duration.ofSeconds(90));
    }

    @Test
    void aTailOfTransactionMarksIsNoLag() {
        // Given
        PartitionProgress beforeTheMark = read(40, 41);

        // When
        LagRow row = row(NOTHING, beforeTheMark);

        // Then
        assertThat(row.records()).isZero();
        assertThat(row.age()).contains(Duration.ZERO);
    }

    @Test
    void theRecordsOfADeadGroupGoOnToCount() {
        // Given
        PartitionProgress dead = new PartitionProgress(READING, 0, OptionalLong.of(5), 0, 25, false);

        // When
        LagRow row = row(new Unread.Since(NOW.minusSeconds(600)), dead);

        // Then
        assertThat(row.records()).isEqualTo(20);
        assertThat(row.readers()).isEqualTo(Readers.NONE);
    }

    @Test
    void aPartitionThatLostItsReaderIsSeen() {
        // Given
        PartitionProgress lost = new PartitionProgress(READING, 1, OptionalLong.of(5), 0, 5, false);

        // Then
        assertThat(row(NOTHING, read(5, 5), lost).readers()).isEqualTo(Readers.SOME);
    }

    @Test
    void whoNeverCommittedStandsAtTheEarliestRecord() {
        // Given
        PartitionProgress fresh = new PartitionProgress(READING, 0, OptionalLong.empty(), 10, 14, true);

        // Then
        assertThat(row(new Unread.Since(NOW), fresh).records()).isEqualTo(4);
    }

    @Test
    void whatWasNotLookedAtHasNoAgeRatherThanAFalseOne() {
        // When
        LagRow row = row(new Unread.Unknown(), read(40, 47));

        // Then
        assertThat(row.records()).isEqualTo(7);
        assertThat(row.age()).isEmpty();
    }

    @Test
    void neitherFigureIsEverNegative() {
        // Given
        PartitionProgress aheadOfItsEnd = read(48, 47);

        // Then
        assertThat(row(new Unread.Since(NOW.plusSeconds(3)), aheadOfItsEnd, read(1, 2))
                        .records())
                .isEqualTo(1);
        assertThat(row(new Unread.Since(NOW.plusSeconds(3)), read(1, 2)).age()).contains(Duration.ZERO);
    }

    private static PartitionProgress read(long committed, long end) {
        return new PartitionProgress(READING, 0, OptionalLong.of(committed), 0, end, true);
    }

    private static LagRow row(Unread unread, PartitionProgress... partitions) {
        return LagRules.rows(List.of(partitions), _ -> unread, NOW).getFirst();
    }
}

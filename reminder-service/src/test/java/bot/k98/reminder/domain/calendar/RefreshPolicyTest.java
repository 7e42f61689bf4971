package bot.k98.reminder.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.reminder.domain.calendar.RefreshPolicy.Readings;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-10T02:59:59Z, 2026-01-09T21:00:00Z",
        "2026-01-10T03:00:00Z, 2026-01-10T03:00:00Z",
        "2026-01-10T14:59:59Z, 2026-01-10T09:00:00Z",
        "2026-01-10T15:00:00Z, 2026-01-10T15:00:00Z",
    })
    void readingsArePlannedEverySixHoursFromThree(Instant now, Instant planned) {
        assertThat(RefreshPolicy.boundary(now)).isEqualTo(planned);
        assertThat(RefreshPolicy.next(now)).isEqualTo(planned.plusSeconds(6 * 3600));
    }

    @Test
    void atTheFirstStartItIsDueAtOnceAndThenNoMore() {
        Instant now = Instant.parse("2026-01-10T05:00:00Z");
        assertThat(RefreshPolicy.isDue(Readings.NONE, now)).isTrue();
        Readings done = Readings.NONE.asked(now).took(1, false).orElseThrow();
        assertThat(RefreshPolicy.isDue(done, now.plusSeconds(60))).isFalse();
        assertThat(RefreshPolicy.isDue(done, Instant.parse("2026-01-10T09:00:00Z")))
                .isTrue();
    }

    @Test
    void aRunningOneIsWaitedForAndALostOneAskedAnew() {
        Instant now = Instant.parse("2026-01-10T05:00:00Z");
        Readings running = Readings.NONE.asked(now);
        assertThat(RefreshPolicy.isDue(running, now.plusSeconds(299))).isFalse();
        assertThat(RefreshPolicy.isDue(running, now.plusSeconds(300))).isTrue();
    }

    @Test
    void afterAFailureItIsTriedAgainInFiveMinutes() {
        Instant now = Instant.parse("2026-01-10T05:00:00Z");
        Readings failed = Readings.NONE.asked(now).took(1, true).orElseThrow();
        assertThat(RefreshPolicy.isDue(failed, now.plusSeconds(299))).isFalse();
        assertThat(RefreshPolicy.isDue(failed, now.plusSeconds(300))).isTrue();
    }

    @Test
    void anOlderResultIsRefused() {
        Readings two = Readings.NONE.asked(Instant.EPOCH).asked(Instant.EPOCH);
        Readings after = two.took(2, false).orElseThrow();
        assertThat(after.took(1, false)).isEmpty();
        assertThat(after.took(2, false)).isEmpty();
    }
}

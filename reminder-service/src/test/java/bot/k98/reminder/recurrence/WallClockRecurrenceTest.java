package bot.k98.reminder.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bot.k98.reminder.domain.Recurrence;
import bot.k98.reminder.domain.Repeat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallClockRecurrenceTest {
    private static final Recurrence RECURRENCE = new WallClockRecurrence();
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // Clocks jump from 2 to 3 on 28 March 2027: what is left out comes an hour later, that day only.
        "2027-03-26T02:30, 2027-03-27T01:30:00Z 2027-03-28T01:30:00Z 2027-03-29T00:30:00Z",
        // Clocks go back from 3 to 2 on 31 October 2027: what happens twice comes the first time, once.
        "2027-10-29T02:30, 2027-10-30T00:30:00Z 2027-10-31T00:30:00Z 2027-11-01T01:30:00Z",
        "2027-03-26T09:00, 2027-03-27T08:00:00Z 2027-03-28T07:00:00Z 2027-03-29T07:00:00Z",
    })
    void bothChangesOfClocksKeepTheTimeOfDay(String first, String expected) {
        // Given
        Repeat daily = new Repeat("FREQ=DAILY", BERLIN, LocalDateTime.parse(first));
        Instant start = LocalDateTime.parse(first).atZone(BERLIN).toInstant();

        // When
        List<Instant> times = times(daily, start).limit(3).toList();

        // Then
        assertThat(times)
                .containsExactlyElementsOf(
                        Stream.of(expected.split(" ")).map(Instant::parse).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia"})
    void everyDayOfFourYearsHasItsOneTimeWhateverTheClocksDo(String zone) {
        ZoneId place = ZoneId.of(zone);
        Random random = new Random(zone.hashCode());
        for (int trial = 0; trial < 5; trial++) {
            // Given
            LocalTime clock = LocalTime.of(random.nextInt(24), random.nextInt(60));
            LocalDate day = LocalDate.of(2025, 1, 1);
            Repeat daily = new Repeat("FREQ=DAILY", place, day.atTime(clock));

            // When
            List<ZonedDateTime> times = times(
                            daily, day.atTime(clock).atZone(place).toInstant())
                    .limit(4 * 365)
                    .map(time -> time.atZone(place))
                    .toList();

            // Then
            for (ZonedDateTime time : times) {
                day = day.plusDays(1);
                assertThat(time).isEqualTo(ZonedDateTime.of(day, clock, place));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY;INTERVAL=2, 2026-11-23T09:00, 2026-12-07T08:00:00Z",
        "'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 2026-11-27T09:00, 2026-11-30T08:00:00Z",
        "'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', 2026-11-26T09:00, 2026-12-07T08:00:00Z",
        "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD, 2027-01-31T09:00, 2027-02-28T08:00:00Z",
        "FREQ=DAILY;INTERVAL=3, 2026-11-30T09:00, 2026-12-03T08:00:00Z",
    })
    void eachKindOfRuleHasItsNextTime(String rule, String first, Instant expected) {
        // Given
        LocalDateTime start = LocalDateTime.parse(first);

        // When
        Instant next = RECURRENCE.next(
                new Repeat(rule, BERLIN, start), start.atZone(BERLIN).toInstant());

        // Then
        assertThat(next).isEqualTo(expected);
    }

    @Test
    void whatIsNoRuleIsSaidSo() {
        assertThatThrownBy(() -> RECURRENCE.next(
                        new Repeat("FREQ=SOMETIMES", BERLIN, LocalDateTime.parse("2026-11-23T09:00")), Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FREQ=SOMETIMES");
    }

    private static Stream<Instant> times(Repeat repeat, Instant start) {
        return Stream.iterate(RECURRENCE.next(repeat, start), time -> RECURRENCE.next(repeat, time));
    }
}

package bot.k98.reminder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "10s, 2026-11-23T12:00:10Z",
        "45m, 2026-11-23T12:45:00Z",
        "2h30m, 2026-11-23T14:30:00Z",
        "2H 30 Min, 2026-11-23T14:30:00Z",
        "in 2 hours, 2026-11-23T14:00:00Z",
        "1d, 2026-11-24T12:00:00Z",
        "2 weeks, 2026-12-07T12:00:00Z",
        "18:30, 2026-11-23T18:30:00Z",
        "at 18:30, 2026-11-23T18:30:00Z",
        "9:05 UTC, 2026-11-24T09:05:00Z",
        "tomorrow 09:00, 2026-11-24T09:00:00Z",
        "today at 09:00, 2026-11-23T09:00:00Z",
        "2026-11-24 18:30, 2026-11-24T18:30:00Z",
        "2026-11-24T18:30Z, 2026-11-24T18:30:00Z",
    })
    void readsSpansAndTimes(String typed, Instant expected) {
        assertThat(WhenReader.read(typed, NOW, ZoneOffset.UTC)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "45",
                "45x",
                "m",
                "-5m",
                "25:00",
                "12:60",
                "2026-13-01 10:00",
                "2026-02-30 10:00",
                "29/09/2026",
                "1h tomorrow",
                "99999999999d"
            })
    void refusesToGuess(String typed) {
        assertThat(WhenReader.read(typed, NOW, ZoneOffset.UTC)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 6_000})
    void longTextIsNoTime(int length) {
        assertThat(WhenReader.read("1m".repeat(length / 2 + 1), NOW, ZoneOffset.UTC))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:45:30Z, UTC, 2026-11-23 12:45",
        "2026-11-23T12:45:00Z, Europe/Berlin, 2026-11-23 13:45",
        // Clocks are put back at 01:00 UTC: half past two comes twice.
        "2027-10-31T00:30:00Z, Europe/Berlin, 2027-10-31 02:30",
        "2027-10-31T01:30:59Z, Europe/Berlin, 2027-10-31 01:30 utc",
        "2027-10-31T02:30:00Z, Europe/Berlin, 2027-10-31 03:30",
        // And put forward: half past two never comes.
        "2027-03-28T01:30:00Z, Europe/Berlin, 2027-03-28 03:30",
    })
    void whatIsWrittenIsReadAsThatMinute(Instant time, String zone, String expected) {
        // When
        String written = WhenReader.write(time, ZoneId.of(zone));

        // Then
        assertThat(written).isEqualTo(expected);
        assertThat(WhenReader.read(written, NOW, ZoneId.of(zone))).contains(time.truncatedTo(ChronoUnit.MINUTES));
    }
}

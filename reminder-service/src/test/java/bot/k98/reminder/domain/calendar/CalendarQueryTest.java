package bot.k98.reminder.domain.calendar;

import static bot.k98.reminder.domain.calendar.GivenSheets.oneOffs;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.reminder.Occurrence;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalendarQueryTest {
    private final GivenSheets sheets = new GivenSheets();

    @Test
    void twentyEventsAreThreePagesAndPastTheLastIsTheLast() {
        // Given
        sheets.read(oneOffs(IntStream.rangeClosed(1, 20)
                .mapToObj(i -> "1|e%d|Event %d|party|2026-01-11 %02d:00|2026-01-12 23:00".formatted(i, i, i))
                .toArray(String[]::new)));

        // Then
        assertThat(query(7, 1).find(sheets.standing(), GivenSheets.NOW).pages()).isEqualTo(3);
        assertThat(query(7, 3).find(sheets.standing(), GivenSheets.NOW).shown()).hasSize(4);
        assertThat(query(7, 99).find(sheets.standing(), GivenSheets.NOW).page()).isEqualTo(3);
        assertThat(query(7, 0).find(sheets.standing(), GivenSheets.NOW).page()).isEqualTo(1);
    }

    @Test
    void nineEventsLeaveOneForTheSecondPage() {
        sheets.read(oneOffs(IntStream.rangeClosed(1, 9)
                .mapToObj(i -> "1|e%d|Event %d|party|2026-01-11|2026-01-12".formatted(i, i))
                .toArray(String[]::new)));
        assertThat(query(7, 2).find(sheets.standing(), GivenSheets.NOW).shown()).hasSize(1);
    }

    @Test
    void daysTypeImportanceAndTextAllHaveToFit() {
        // Given
        sheets.read(oneOffs(
                "1|a|Gala|party|2026-01-12|2026-01-13|With fireworks|Major|",
                "1|b|Gala|party|2026-01-30|2026-01-31|With fireworks|major|",
                "1|c|Gala|meeting|2026-01-12|2026-01-13|With fireworks|major|",
                "1|d|Gala|party|2026-01-12|2026-01-13|With fireworks|minor|",
                "1|e|Gala|party|2026-01-12|2026-01-13|Quiet|major|"));

        // When
        CalendarQuery query =
                new CalendarQuery(7, Optional.of("party"), Optional.of("major"), Optional.of("FIREworks"), 1);

        // Then
        assertThat(query.find(sheets.standing(), GivenSheets.NOW).shown())
                .extracting(one -> one.source().id())
                .containsExactly("a");
    }

    @Test
    void whatHasBegunIsNotUpcoming() {
        sheets.read(oneOffs("1|a|Gala|party|2026-01-09|2026-01-13", "1|b|Later|party|2026-01-11|2026-01-13"));
        assertThat(CalendarQuery.upcoming(sheets.standing(), GivenSheets.NOW))
                .extracting(Occurrence::title)
                .containsExactly("Later");
    }

    private static CalendarQuery query(int days, int page) {
        return new CalendarQuery(days, Optional.empty(), Optional.empty(), Optional.empty(), page);
    }
}

package bot.k98.reminder.domain.calendar;

import static bot.k98.reminder.domain.calendar.GivenSheets.dates;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.types.EventTypesReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventTypeTest {
    private final EventTypes types = EventTypesReader.load(Optional.empty()).types();

    @Test
    void altarsAreFightsAndMajorsWithTheWord() {
        // Given
        GivenSheets sheets = new GivenSheets();
        sheets.read(
                dates(CalendarTab.RUINS, "2026-01-12 18:00"),
                dates(CalendarTab.ALTARS, "2026-01-13 18:00"),
                dates(
                        CalendarTab.MAJOR,
                        "2026-01-14 18:00|Pass 4 fight at dawn",
                        "2026-01-15 18:00|Pass 5 opens",
                        "2026-01-16 18:00|Pass 6 opens|The FIGHT of the season"),
                dates(CalendarTab.CHRONICLE, "2026-01-17 18:00|A fight of old"));

        // Then
        assertThat(sheets.planned().stream().filter(one -> types.of(one).isFight(one)))
                .extracting(Occurrence::title)
                .containsExactly("Next Altar Fight", "Pass 4 fight at dawn", "Pass 6 opens");
    }

    @Test
    void aTypeThatNobodyDescribedIsOneAsWell() {
        assertThat(types.of("raid").label()).isEqualTo("raid");
        assertThat(types.of("raid").announced()).isFalse();
    }
}

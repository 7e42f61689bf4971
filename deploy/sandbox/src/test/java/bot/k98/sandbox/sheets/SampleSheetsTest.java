package bot.k98.sandbox.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SampleSheetsTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    @Test
    void startsItsFirstEventsWithinTheNextHoursOfTheDayItIsMade() {
        // When
        Spreadsheet timeline = SampleTimeline.at(NOON);
        Spreadsheet calendar = SampleCalendar.at(NOON);

        // Then
        assertThat(first(timeline, "RUINS_BOT_DATES", 0)).isEqualTo("Wed 1 Jul 26 14:00");
        assertThat(first(timeline, "ALTARS_BOT_DATES", 0)).isEqualTo("1 Jul 26 16:00");
        assertThat(first(timeline, "Major_BOT_DATES", 1)).isEqualTo("Pass 4 opens");
        assertThat(first(calendar, "recurring_rules", 7)).isEqualTo("2026-06-11T14:00:00Z");
        assertThat(first(calendar, "oneoff_events", 6)).isEqualTo("2026-07-06T00:00:00Z");
    }

    @Test
    void movesAnOccurrenceThatItsRuleReallyHas() {
        // When
        Spreadsheet calendar = SampleCalendar.at(NOON);

        // Then
        assertThat(first(calendar, "recurring_rules", 1)).isEqualTo(first(calendar, "overrides", 3));
        assertThat(first(calendar, "overrides", 4)).isEqualTo("2026-07-09T14:00:00Z");
    }

    private static Object first(Spreadsheet sheet, String tab, int column) {
        return sheet.tab(tab, tab).get(1, column);
    }
}

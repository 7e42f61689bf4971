package bot.k98.reminder.domain.calendar;

import static bot.k98.reminder.domain.calendar.GivenSheets.dates;
import static bot.k98.reminder.domain.calendar.GivenSheets.oneOffs;
import static bot.k98.reminder.domain.calendar.GivenSheets.overrides;
import static bot.k98.reminder.domain.calendar.GivenSheets.rules;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.reminder.CalendarEntry.Reason;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceAdded;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceBack;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceCancelled;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceChanged;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceForgotten;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceMoved;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Tab GALA = oneOffs("1|g|Gala|party|2026-02-01 18:00|2026-02-01 20:00");

    private final GivenSheets sheets = new GivenSheets();

    @Test
    void theSameSheetsAgainChangeNothing() {
        // Given
        sheets.read(GALA, rules("1|w|Weekly|ark|interval|2026-01-12|1|7"));

        // Then
        assertThat(sheets.read(GALA, rules("1|w|Weekly|ark|interval|2026-01-12|1|7")))
                .isEmpty();
    }

    @Test
    void otherWordsKeepTheIdAndCountARevision() {
        // Given
        Occurrence before =
                ((OccurrenceAdded) sheets.read(GALA).getFirst()).standing().occurrence();

        // When
        List<CalendarFact> facts =
                sheets.read(oneOffs("1|g|Grand gala|party|2026-02-01 18:00|2026-02-01 20:00|Bring gifts"));

        // Then
        assertThat(facts).singleElement().isInstanceOf(OccurrenceChanged.class);
        Occurrence after = facts.getFirst().standing().occurrence();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.leadId("1h")).isEqualTo(before.leadId("1h"));
    }

    @Test
    void anotherStartMovesIt() {
        // Given
        Occurrence before = sheets.read(GALA).getFirst().standing().occurrence();

        // When
        List<CalendarFact> facts = sheets.read(oneOffs("1|g|Gala|party|2026-06-01 18:00|2026-06-01 20:00"));

        // Then
        assertThat(facts)
                .singleElement()
                .isEqualTo(new OccurrenceMoved(facts.getFirst().standing(), Instant.parse("2026-02-01T18:00:00Z")));
        Occurrence after = facts.getFirst().standing().occurrence();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.leadId("1h")).isNotEqualTo(before.leadId("1h"));
    }

    @Test
    void aCorrectedDateOfATabIsTheSameEventMoved() {
        // Given
        sheets.read(dates(CalendarTab.RUINS, "2026-01-12 18:00", "2026-01-14 10:00", "2026-01-16 02:00"));

        // When
        List<CalendarFact> facts =
                sheets.read(dates(CalendarTab.RUINS, "2026-01-12 18:00", "2026-01-14 11:00", "2026-01-16 02:00"));

        // Then
        assertThat(facts).singleElement().isInstanceOf(OccurrenceMoved.class);
        assertThat(facts.getFirst().standing().occurrence().originalStart()).hasToString("2026-01-14T10:00:00Z");
    }

    @Test
    void whatTakesTheOldTimeOfAMovedOneIsAnother() {
        // Given
        sheets.read(dates(CalendarTab.RUINS, "2026-01-12 18:00"));
        sheets.read(dates(CalendarTab.RUINS, "2026-01-13 18:00"));

        // When
        sheets.read(dates(CalendarTab.RUINS, "2026-01-12 18:00", "2026-01-13 18:00"));

        // Then
        assertThat(sheets.planned())
                .extracting(Occurrence::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(sheets.starts()).containsExactly("2026-01-12T18:00:00Z", "2026-01-13T18:00:00Z");
    }

    @Test
    void aDeletedRowCancelsWhatItMade() {
        // Given
        sheets.read(GALA, dates(CalendarTab.RUINS, "2026-01-12 18:00", "2026-01-30 18:00"));

        // When
        List<CalendarFact> facts = sheets.read(
                oneOffs("1|other|Other|party|2026-03-01|2026-03-02"), dates(CalendarTab.RUINS, "2026-01-12 18:00"));

        // Then
        assertThat(facts)
                .filteredOn(OccurrenceCancelled.class::isInstance)
                .extracting(fact -> ((OccurrenceCancelled) fact).reason())
                .containsExactly(Reason.REMOVED, Reason.REMOVED);
        assertThat(sheets.starts()).containsExactly("2026-01-12T18:00:00Z", "2026-03-01T00:00:00Z");
    }

    @Test
    void oneThatIsCalledOffAndThenNotTakesPlaceAgain() {
        // Given
        sheets.read(GALA);
        List<CalendarFact> off = sheets.read(GALA, overrides("1|o|oneoff|g||cancel"));
        assertThat(off)
                .singleElement()
                .isInstanceOfSatisfying(
                        OccurrenceCancelled.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo(Reason.CALLED_OFF));

        // When
        List<CalendarFact> on = sheets.read(GALA, overrides("0|o|oneoff|g||cancel"));

        // Then
        assertThat(on).singleElement().isInstanceOf(OccurrenceBack.class);
        assertThat(on.getFirst().standing().occurrence().revision()).isEqualTo(3);
    }

    @Test
    void oneThatWasNeverPlannedIsNotCancelled() {
        assertThat(sheets.read(GALA, overrides("1|o|oneoff|g||cancel"))).isEmpty();
    }

    @Test
    void anEndedOneIsLeftAloneAndForgottenAfterAWeek() {
        // Given
        sheets.read(GALA);

        // When it has ended, its row may go
        assertThat(sheets.at("2026-02-01T20:00:00Z").read(oneOffs("1|x|X|party|2026-05-01|2026-05-02")))
                .singleElement()
                .isInstanceOf(OccurrenceAdded.class);

        // Then
        assertThat(sheets.at("2026-02-08T20:00:00Z").read(oneOffs("1|x|X|party|2026-05-01|2026-05-02")))
                .singleElement()
                .isInstanceOf(OccurrenceForgotten.class);
    }

    @Test
    void idsAreTheSameInEveryProcess() {
        // When
        new GivenSheets();
        Occurrence here = sheets.read(GALA).getFirst().standing().occurrence();
        Occurrence there = new GivenSheets().read(GALA).getFirst().standing().occurrence();

        // Then
        assertThat(here).isEqualTo(there);
        assertThat(here.id()).hasSize(22);
    }
}

package bot.k98.reminder.domain.calendar;

import static bot.k98.reminder.domain.calendar.GivenSheets.dates;
import static bot.k98.reminder.domain.calendar.GivenSheets.oneOffs;
import static bot.k98.reminder.domain.calendar.GivenSheets.overrides;
import static bot.k98.reminder.domain.calendar.GivenSheets.rules;
import static bot.k98.reminder.domain.calendar.GivenSheets.tab;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.reminder.SourceReport.Tab;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastGoodTest {
    private static final Tab GALA = oneOffs("1|g|Gala|party|2026-02-01 18:00|2026-02-01 20:00");
    private static final Tab RUINS = dates(CalendarTab.RUINS, "2026-01-12 18:00", "2026-01-14 10:00");

    private final GivenSheets sheets = new GivenSheets();

    @BeforeEach
    void read() {
        sheets.read(GALA, RUINS);
    }

    @Test
    void aTabThatCannotBeReadStaysAsItWas() {
        assertThat(sheets.read(Tab.failed("oneoff_events", "Google sheet", "HTTP 503"), RUINS))
                .isEmpty();
        assertThat(sheets.faults()).containsExactly("oneoff_events 0  UNREADABLE");
    }

    @Test
    void whyATabCannotBeReadIsToldWhole() {
        // Given
        String reason =
                "Major_BOT_DATES.csv, line 1234: a quote is never closed, or something stands behind a closing one";

        // When
        sheets.read(Tab.failed("oneoff_events", "file oneoff_events.csv", reason), RUINS);

        // Then
        assertThat(sheets.problems()).extracting(RowProblem::found).containsExactly(reason);
    }

    @Test
    void whatIsToldOfACellIsNotCutWithinAnEmoji() {
        // Given
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

        // When
        RowProblem problem =
                new RowProblem("rules", 2, "timezone", RowProblem.Fault.NO_ZONE, "x".repeat(53) + family + "y");

        // Then
        assertThat(problem.found()).isEqualTo("x".repeat(53) + "…");
    }

    @Test
    void oneBrokenTabDoesNotHoldUpTheOthers() {
        sheets.read(
                Tab.failed("oneoff_events", "Google sheet", "HTTP 503"), dates(CalendarTab.RUINS, "2026-01-12 18:00"));
        assertThat(sheets.starts()).containsExactly("2026-01-12T18:00:00Z", "2026-02-01T18:00:00Z");
    }

    @Test
    void aTabThatIsGoneStaysAsItWas() {
        assertThat(sheets.read(RUINS)).isEmpty();
        assertThat(sheets.faults()).containsExactly("oneoff_events 0  UNREADABLE");
    }

    @Test
    void anEmptiedTabStaysAsItWasUntilItIsApproved() {
        // When
        assertThat(sheets.read(oneOffs(), RUINS)).isEmpty();

        // Then
        assertThat(sheets.faults()).containsExactly("oneoff_events 0  EMPTY");
        KnownTab held = sheets.known(CalendarTab.ONEOFFS);
        assertThat(held.isHeldEmpty()).isTrue();
        assertThat(CalendarTab.ONEOFFS.rows(held.emptied(GivenSheets.NOW).counts()))
                .isEmpty();
    }

    @Test
    void anEmptinessThatAnOfficerRejectsIsNoProblemAsLongAsTheTabIsEmpty() {
        // Given
        sheets.read(oneOffs(), RUINS);

        // When
        sheets.reject(CalendarTab.ONEOFFS, "103");
        assertThat(sheets.faults()).isEmpty();
        sheets.at("2026-01-11T00:00:00Z").read(oneOffs(), RUINS);

        // Then
        assertThat(sheets.faults()).isEmpty();
        assertThat(sheets.starts()).contains("2026-02-01T18:00:00Z");
        assertThat(sheets.known(CalendarTab.ONEOFFS).rejection()).contains(new Rejection("103", GivenSheets.NOW));

        // And it can still be believed
        assertThat(sheets.known(CalendarTab.ONEOFFS).isHeldEmpty()).isTrue();
        assertThat(sheets.known(CalendarTab.ONEOFFS).emptied(GivenSheets.NOW).rejection())
                .isEmpty();
    }

    @Test
    void aTabThatIsEmptiedAnewAfterARejectionIsHeldAnew() {
        // Given
        sheets.read(oneOffs(), RUINS);
        sheets.reject(CalendarTab.ONEOFFS, "103");

        // When
        sheets.read(GALA, RUINS);
        sheets.read(oneOffs(), RUINS);

        // Then
        assertThat(sheets.faults()).containsExactly("oneoff_events 0  EMPTY");
    }

    @Test
    void rowsWithoutAColumnAreAChangeToo() {
        // Given
        sheets.read(oneOffs(), RUINS);
        sheets.reject(CalendarTab.ONEOFFS, "103");

        // When
        sheets.read(tab("oneoff_events", "active|event_id|title|type|start_utc", "1|g|Gala|party|2026-02-01"), RUINS);
        assertThat(sheets.faults()).containsExactly("oneoff_events 0  NO_COLUMN");
        sheets.read(oneOffs(), RUINS);

        // Then
        assertThat(sheets.faults()).containsExactly("oneoff_events 0  EMPTY");
    }

    @Test
    void aRejectionOutlastsAReadingThatFails() {
        // Given
        sheets.read(oneOffs(), RUINS);
        sheets.reject(CalendarTab.ONEOFFS, "103");

        // When
        sheets.read(Tab.failed("oneoff_events", "Google sheet", "HTTP 503"), RUINS);
        assertThat(sheets.faults()).containsExactly("oneoff_events 0  UNREADABLE");
        sheets.read(oneOffs(), RUINS);

        // Then
        assertThat(sheets.faults()).isEmpty();
    }

    @Test
    void aCalendarIsNotOldBecauseAnEmptinessWasRejected() {
        // Given
        sheets.at("2026-01-12T00:00:00Z").read(oneOffs(), RUINS);
        assertThat(isOld("2026-01-12T00:00:00Z")).isTrue();

        // When
        sheets.reject(CalendarTab.ONEOFFS, "103");

        // Then
        assertThat(isOld("2026-01-12T00:00:00Z")).isFalse();
        assertThat(isOld("2026-01-12T12:00:01Z")).isTrue();
        sheets.read(Tab.failed("oneoff_events", "Google sheet", "HTTP 503"), RUINS);
        assertThat(isOld("2026-01-12T00:00:00Z")).isTrue();
    }

    private boolean isOld(String now) {
        return sheets.view().state().isStale(sheets.known(), Instant.parse(now));
    }

    @Test
    void aTabThatLostAColumnStaysAsItWas() {
        assertThat(sheets.read(
                        tab("oneoff_events", "active|event_id|title|type|start_utc", "1|g|Gala|party|2026-02-01"),
                        RUINS))
                .isEmpty();
        assertThat(sheets.problems()).extracting(RowProblem::found).containsExactly("end_utc");
    }

    @Test
    void aRowWhoseCellBrokeStaysAsItWas() {
        // When
        var facts = sheets.read(
                oneOffs("1|new|New|party|2026-03-01|2026-03-02", "1|g|Gala|party|soon|2026-02-01 20:00"),
                dates(CalendarTab.RUINS, "2026-01-12 18:00", "tomorrow"));

        // Then
        assertThat(facts).singleElement().isInstanceOf(CalendarFact.OccurrenceAdded.class);
        assertThat(sheets.starts())
                .containsExactly(
                        "2026-01-12T18:00:00Z", "2026-01-14T10:00:00Z", "2026-02-01T18:00:00Z", "2026-03-01T00:00:00Z");
        assertThat(sheets.faults())
                .containsExactly("RUINS_BOT_DATES 3 start NO_TIMELINE_DATE", "oneoff_events 3 start_utc NO_DATE");

        // And again, and when it is mended
        sheets.read(oneOffs("1|g|Gala|party|soon|2026-02-01 20:00"), RUINS);
        assertThat(sheets.starts()).contains("2026-02-01T18:00:00Z");
        sheets.read(oneOffs("1|g|Gala|party|2026-02-02 18:00|2026-02-02 20:00"), RUINS);
        assertThat(sheets.problems()).isEmpty();
        assertThat(sheets.starts()).contains("2026-02-02T18:00:00Z").doesNotContain("2026-02-01T18:00:00Z");
    }

    @Test
    void problemsOfRowsThatStandThereNoMoreAreToldNoMore() {
        // Given
        Tab broken = oneOffs("1|g|Gala|party|soon|2026-02-01 20:00");
        Tab lost = overrides("1|o|oneoff|nobody||cancel");
        sheets.read(broken, RUINS, lost);
        assertThat(sheets.faults()).hasSize(2);

        // When one can't be read, nothing is known of its rows
        sheets.read(Tab.failed("oneoff_events", "Google sheet", "HTTP 503"), RUINS, lost);
        assertThat(sheets.faults()).contains("oneoff_events 2 start_utc NO_DATE");

        // When they are emptied
        sheets.read(oneOffs(), RUINS, overrides());
        assertThat(sheets.faults()).containsExactly("oneoff_events 0  EMPTY", "overrides 0  EMPTY");

        // When one comes back without a column
        sheets.read(broken, RUINS, lost);
        sheets.read(tab("oneoff_events", "active|event_id|title|type|start_utc", "1|g|Gala|party|soon"), RUINS, lost);

        // Then
        assertThat(sheets.faults())
                .containsExactly("oneoff_events 0  NO_COLUMN", "overrides 2 target_id UNKNOWN_TARGET");
        assertThat(sheets.starts()).contains("2026-02-01T18:00:00Z");
    }

    @Test
    void aBrokenOverrideGoesOnAsItWas() {
        // Given
        sheets.read(GALA, RUINS, overrides("1|o|oneoff|g||cancel"));

        // When
        sheets.read(GALA, RUINS, overrides("1|o|oneoff|g||cancle"));

        // Then
        assertThat(sheets.starts()).doesNotContain("2026-02-01T18:00:00Z");
        assertThat(sheets.faults()).containsExactly("overrides 2 action NO_ACTION");
    }

    @Test
    void aTabThatWasAlwaysEmptyIsFine() {
        sheets.read(GALA, RUINS, rules(), overrides());
        assertThat(sheets.problems()).isEmpty();
    }
}

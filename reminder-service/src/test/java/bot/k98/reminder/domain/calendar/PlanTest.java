package bot.k98.reminder.domain.calendar;

import static bot.k98.reminder.domain.calendar.GivenSheets.oneOffs;
import static bot.k98.reminder.domain.calendar.GivenSheets.overrides;
import static bot.k98.reminder.domain.calendar.GivenSheets.rules;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.reminder.Occurrence;
import org.junit.jupiter.api.Test;

class PlanTest {
    private final GivenSheets sheets = new GivenSheets();

    @Test
    void weeklyUntilADayTheDayIncluded() {
        sheets.at("2026-01-01T00:00:00Z").read(rules("1|w|Weekly|ark|interval|2026-01-01|1|7|2026-01-15"));
        assertThat(sheets.starts())
                .containsExactly("2026-01-01T00:00:00Z", "2026-01-08T00:00:00Z", "2026-01-15T00:00:00Z");
    }

    @Test
    void pastOnesCountTowardsTheMost() {
        sheets.at("2026-01-10T00:00:00Z").read(rules("1|w|Weekly|ark|interval|2026-01-01|1|7||3"));
        assertThat(sheets.starts()).containsExactly("2026-01-15T00:00:00Z");
    }

    @Test
    void oneThatEndsThisMomentIsOver() {
        sheets.at("2026-01-02T00:00:00Z").read(rules("1|w|Weekly|ark|interval|2026-01-01|1|7||2"));
        assertThat(sheets.starts()).containsExactly("2026-01-08T00:00:00Z");
    }

    @Test
    void oneThatRunsIsStillThere() {
        sheets.at("2026-01-01T23:59:59Z").read(rules("1|w|Weekly|ark|interval|2026-01-01|1|7||1"));
        assertThat(sheets.starts()).containsExactly("2026-01-01T00:00:00Z");
    }

    @Test
    void aYearAheadIsKnown() {
        sheets.at("2026-01-01T00:00:00Z").read(rules("1|d|Daily|ark|interval|2025-12-01|1|1"));
        assertThat(sheets.starts()).hasSize(366).last().isEqualTo("2027-01-01T00:00:00Z");
    }

    @Test
    void aRuleFollowsTheClocksOfItsZone() {
        // Given: clocks in London go forward on 29 March 2026
        sheets.at("2026-03-20T00:00:00Z")
                .read(rules("1|l|Saturdays|ark|weekly|2026-03-21 20:00|1|||3|Europe/London|FREQ=WEEKLY;BYDAY=SA"));

        // Then
        assertThat(sheets.starts())
                .containsExactly("2026-03-21T20:00:00Z", "2026-03-28T20:00:00Z", "2026-04-04T19:00:00Z");
    }

    @Test
    void aFirstStartThatClocksLeaveOutComesLaterAndTheOthersAtTheirTime() {
        // Given: in Berlin 02:30 isn't there on 29 March 2026, in Nuuk Saturday 28 March ends at 23:00
        sheets.at("2026-03-20T00:00:00Z")
                .read(rules(
                        "1|b|Daily|ark|daily|2026-03-29 02:30|1|||2|Europe/Berlin|FREQ=DAILY",
                        "1|n|Weekly|ark|weekly|2026-03-28 23:30|1|||2|America/Nuuk|FREQ=WEEKLY"));

        // Then
        assertThat(sheets.starts())
                .containsExactly(
                        "2026-03-29T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z", "2026-04-05T00:30:00Z");
    }

    @Test
    void anEndInUtcEndsARuleInItsZone() {
        sheets.at("2026-03-20T00:00:00Z")
                .read(rules("1|l|Saturdays|ark|weekly|2026-03-21"
                        + " 20:00|1||||Europe/London|RRULE:FREQ=WEEKLY;UNTIL=20260404T190000Z"));
        assertThat(sheets.starts()).hasSize(3);
    }

    @Test
    void monthlyRulesOfRfc5545Work() {
        sheets.at("2026-01-01T00:00:00Z")
                .read(rules("1|m|Last Friday|ark|monthly|2026-01-30|1|||3||FREQ=MONTHLY;BYDAY=-1FR"));
        assertThat(sheets.starts())
                .containsExactly("2026-01-30T00:00:00Z", "2026-02-27T00:00:00Z", "2026-03-27T00:00:00Z");
    }

    @Test
    void aRuleThatFitsNoDateHappensOnce() {
        sheets.read(rules("1|n|Never|ark|yearly|2026-02-01|1|||||FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));
        assertThat(sheets.starts()).containsExactly("2026-02-01T00:00:00Z");
    }

    @Test
    void anOverrideWithAStartCancelsExactlyThatOne() {
        sheets.read(rules("1|w|Weekly|ark|interval|2026-01-12|1|7||3"), overrides("1|o|rule|w|2026-01-19|cancel"));
        assertThat(sheets.starts()).containsExactly("2026-01-12T00:00:00Z", "2026-01-26T00:00:00Z");
    }

    @Test
    void modifiedAndThenCancelledIsCancelled() {
        // Given
        sheets.read(rules("1|w|Weekly|ark|interval|2026-01-12|1|7||1"));

        // When
        var facts = sheets.read(
                rules("1|w|Weekly|ark|interval|2026-01-12|1|7||1"),
                overrides("1|a|rule|w||modify|||New title", "1|b|rule|w||cancel"));

        // Then
        assertThat(sheets.planned()).isEmpty();
        assertThat(facts).singleElement().isInstanceOf(CalendarFact.OccurrenceCancelled.class);
    }

    @Test
    void aLaterOverrideFindsOneWhereAnEarlierPutIt() {
        sheets.read(
                rules("1|w|Weekly|ark|interval|2026-01-12|1|7||2"),
                overrides(
                        "1|a|rule|w|2026-01-12|modify|2026-01-13 10:00",
                        "1|b|rule|w|2026-01-13 10:00|modify|||Moved",
                        "1|c|instance|w|2026-01-19|cancel"));
        assertThat(sheets.planned())
                .singleElement()
                .satisfies(one -> assertThat(one.start()).hasToString("2026-01-13T10:00:00Z"))
                .satisfies(one -> assertThat(one.end()).hasToString("2026-01-14T10:00:00Z"))
                .extracting(Occurrence::title)
                .isEqualTo("Moved");
    }

    @Test
    void aNewTimeForAllOfARuleIsRefused() {
        sheets.read(rules("1|w|Weekly|ark|interval|2026-01-12|1|7||2"), overrides("1|a|rule|w||modify|2026-01-13"));
        assertThat(sheets.starts()).containsExactly("2026-01-12T00:00:00Z", "2026-01-19T00:00:00Z");
        assertThat(sheets.faults()).containsExactly("overrides 2 new_start_utc SEVERAL_TARGETS");
    }

    @Test
    void anOverrideThatWouldEndBeforeTheStartChangesNothing() {
        sheets.read(
                oneOffs("1|g|Gala|party|2026-02-01 18:00|2026-02-01 20:00"),
                overrides("1|a|oneoff|g||modify||2026-02-01 17:00|Broken"));
        assertThat(sheets.planned()).extracting(Occurrence::title).containsExactly("Gala");
        assertThat(sheets.faults()).containsExactly("overrides 2 new_end_utc ENDS_BEFORE_START");
    }

    @Test
    void anInstanceIsNamedByItsStart() {
        sheets.read(rules("1|w|Weekly|ark|interval|2026-01-12|1|7||2"), overrides("1|a|instance|w||cancel"));
        assertThat(sheets.planned()).hasSize(2);
        assertThat(sheets.faults()).containsExactly("overrides 2 target_occurrence_start_utc NEEDS_START");
    }
}

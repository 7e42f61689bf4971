package bot.k98.reminder.domain.calendar;

import static bot.k98.reminder.domain.calendar.GivenSheets.dates;
import static bot.k98.reminder.domain.calendar.GivenSheets.oneOffs;
import static bot.k98.reminder.domain.calendar.GivenSheets.overrides;
import static bot.k98.reminder.domain.calendar.GivenSheets.rules;
import static bot.k98.reminder.domain.calendar.GivenSheets.tab;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.reminder.Occurrence;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    private final GivenSheets sheets = new GivenSheets();

    @ParameterizedTest
    @CsvSource({
        "Mon 29 Sep 25 00:00, 2025-09-29T00:00",
        "Fri 29 Sep 25 07:30, 2025-09-29T07:30",
        "29 Sep 25 00:00, 2025-09-29T00:00",
        "2025-09-29 18:05, 2025-09-29T18:05",
        "2025-09-29T18:05:10, 2025-09-29T18:05:10",
        "2025-09-29, 2025-09-29T00:00",
    })
    void aDateTabTakesTheseFormsAsUtc(String typed, String expected) {
        assertThat(WallTime.readTimeline(typed).orElseThrow().in(WallTime.UTC).toLocalDateTime())
                .hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-29T18:00:00Z, 2025-09-29T18:00:00Z",
        "2025-09-29T18:00:00+02:00, 2025-09-29T16:00:00Z",
        "2025-09-29 18:00Z, 2025-09-29T18:00:00Z",
        "2025-09-29T18:00:00.123456Z, 2025-09-29T18:00:00Z",
    })
    void aDateWithAZoneIsThatMoment(String typed, String expected) {
        assertThat(WallTime.read(typed).orElseThrow().in(WallTime.UTC).toInstant())
                .hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "29/09/2025",
                "1/3/2026",
                "next Friday",
                "2025-13-01",
                "2025-09-31 10:00",
                "soon",
                "32 Sep 25 00:00"
            })
    void otherFormsAreNoDates(String typed) {
        assertThat(WallTime.readTimeline(typed)).isEmpty();
    }

    @Test
    void oneBadDateIsNamedAndTheOthersStand() {
        // When
        sheets.read(dates(CalendarTab.RUINS, "Mon 12 Jan 26 18:00", "29/09/2026", "", "Wed 14 Jan 26 10:00"));

        // Then
        assertThat(sheets.starts()).containsExactly("2026-01-12T18:00:00Z", "2026-01-14T10:00:00Z");
        assertThat(sheets.faults()).containsExactly("RUINS_BOT_DATES 3 start NO_TIMELINE_DATE");
    }

    @Test
    void datesHaveTheLengthAndTitleOfTheirKind() {
        // When
        sheets.read(
                dates(CalendarTab.RUINS, "2026-01-12 18:00"),
                dates(CalendarTab.ALTARS, "2026-01-13 18:00"),
                dates(CalendarTab.MAJOR, "2026-01-14 18:00", "2026-01-15 18:00|Pass 4 FIGHT"),
                dates(CalendarTab.CHRONICLE, "2026-01-16 18:00|Stage 3|Hold passes"));

        // Then
        assertThat(sheets.planned())
                .extracting(Occurrence::eventType, Occurrence::title, one -> Duration.between(one.start(), one.end()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ruins", "Next Ruins", Duration.ofMinutes(60)),
                        org.assertj.core.groups.Tuple.tuple("altars", "Next Altar Fight", Duration.ofMinutes(180)),
                        org.assertj.core.groups.Tuple.tuple("major", "Major event", Duration.ofMinutes(720)),
                        org.assertj.core.groups.Tuple.tuple("major", "Pass 4 FIGHT", Duration.ofMinutes(720)),
                        org.assertj.core.groups.Tuple.tuple("chronicle", "Stage 3", Duration.ofMinutes(720)));
    }

    @Test
    void theSameDateTwiceIsOneEvent() {
        // When
        sheets.read(dates(CalendarTab.RUINS, "2026-01-12 18:00", "Mon 12 Jan 26 18:00"));

        // Then
        assertThat(sheets.planned()).hasSize(1);
        assertThat(sheets.problems()).isEmpty();
    }

    @Test
    void anIdThatStandsTwiceCountsTheFirstTime() {
        // When
        sheets.read(
                rules("1|ark|Ark|ark|interval|2026-01-12|1|7|2026-01-13", "1|ark|Other|ark|interval|2026-01-13|1|7"),
                oneOffs("1|gala|Gala|party|2026-02-01|2026-02-02", "1|gala|Gala again|party|2026-02-03|2026-02-04"),
                overrides("1|o|rule|ark||cancel", "1|o|oneoff|gala||cancel"));

        // Then
        assertThat(sheets.planned()).extracting(Occurrence::title).containsExactly("Gala");
        assertThat(sheets.faults())
                .containsExactly(
                        "recurring_rules 3 rule_id TWICE",
                        "oneoff_events 3 event_id TWICE",
                        "overrides 3 override_id TWICE");
    }

    @Test
    void aOneOffThatEndsBeforeItStartsIsNamed() {
        // When
        sheets.read(oneOffs(
                "TRUE|back|Backwards|party|2026-02-02|2026-02-01", "TRUE|ok|Party|party|2026-02-02|2026-02-03"));

        // Then
        assertThat(sheets.planned()).extracting(Occurrence::title).containsExactly("Party");
        assertThat(sheets.faults()).containsExactly("oneoff_events 2 end_utc ENDS_BEFORE_START");
    }

    @Test
    void tagsKeepTheirFirstSpellingOnce() {
        // When
        sheets.read(oneOffs("yes|a|A|party|2026-02-02|2026-02-03|||alliance, pve,Alliance,,"));

        // Then
        assertThat(sheets.planned().getFirst().details().tags()).containsExactly("alliance", "pve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "T", "YES", "y"})
    void aRowIsOnWithTheseWords(String word) {
        sheets.read(oneOffs(word + "|a|A|party|2026-02-02|2026-02-03"));
        assertThat(sheets.planned()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "no", "FALSE", "", "x"})
    void aRowIsOffWithAnyOther(String word) {
        sheets.read(oneOffs(word + "|a||party|nonsense|"));
        assertThat(sheets.planned()).isEmpty();
        assertThat(sheets.problems()).isEmpty();
    }

    @Test
    void eachKindOfBadCellIsNamedWithItsPlace() {
        // When
        sheets.read(
                rules(
                        "1|a|A|ark|interval|1/3/2026|1|7",
                        "1|b|B|ark|interval|2026-01-12||7",
                        "1|c|C|ark|interval|2026-01-12|1|",
                        "1|d|D|ark|interval|2026-01-12|1|0",
                        "1|e||ark|interval|2026-01-12|1|7",
                        "1|f|F|ark||2026-01-12|1|7",
                        "1|g|G|ark|interval|2026-01-12|x|7",
                        "1|h|H|ark|interval|2026-01-12|1||||Mars/Olympus|FREQ=DAILY",
                        "1|i|I|ark|interval|2026-01-12|1||||UTC|FREQ=MINUTELY",
                        "1|j|J|ark|interval|2026-01-12|1.0|7.0|2026-01-12||||||kvk"),
                overrides(
                        "1|o1|rul|a||cancel",
                        "1|o2|rule|a||postpone",
                        "1|o3|rule|nobody||cancel",
                        "1|o4|oneoff|x|2026-01-12|modify|2026-01-13|2026-01-12"));

        // Then
        assertThat(sheets.planned()).isEmpty();
        assertThat(sheets.faults())
                .containsExactly(
                        "recurring_rules 2 first_start_utc NO_DATE",
                        "recurring_rules 3 duration_days MISSING",
                        "recurring_rules 4 interval_days MISSING",
                        "recurring_rules 5 interval_days NOT_POSITIVE",
                        "recurring_rules 6 title MISSING",
                        "recurring_rules 7 recurrence_type MISSING",
                        "recurring_rules 8 duration_days NO_NUMBER",
                        "recurring_rules 9 zone NO_ZONE",
                        "recurring_rules 10 rrule NO_RULE",
                        "recurring_rules 11 channel_id NO_CHANNEL",
                        "overrides 2 target_kind NO_TARGET_KIND",
                        "overrides 3 action NO_ACTION",
                        "overrides 5 new_end_utc ENDS_BEFORE_START",
                        "overrides 4 target_id UNKNOWN_TARGET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "0x1p3", "1e99", "99999999999", "1d", "NaN", "Infinity", "7,0"})
    void whatIsNoWholeNumberIsNotMadeOne(String typed) {
        // When
        sheets.read(rules("1|ark|Ark|ark|interval|2026-01-12|" + typed + "|7"));

        // Then
        assertThat(sheets.planned()).isEmpty();
        assertThat(sheets.faults()).containsExactly("recurring_rules 2 duration_days NO_NUMBER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2.0", "2.00", "+2", "02"})
    void aWholeNumberMayBeWrittenLikeThis(String typed) {
        // When
        sheets.read(rules("1|ark|Ark|ark|interval|2026-01-12|" + typed + "|7|2026-01-12"));

        // Then
        assertThat(sheets.planned())
                .extracting(one -> Duration.between(one.start(), one.end()))
                .containsExactly(Duration.ofDays(2));
    }

    @Test
    void headingsMayBeWrittenAndOrderedOtherwise() {
        // When
        sheets.read(tab(
                "oneoff_events",
                "\uFEFFTitle | TYPE|end_utc|Start_UTC|event_id|ACTIVE|notes",
                "Gala|party|2026-02-02|2026-02-01|g|1|x"));

        // Then
        assertThat(sheets.starts()).containsExactly("2026-02-01T00:00:00Z");
    }
}

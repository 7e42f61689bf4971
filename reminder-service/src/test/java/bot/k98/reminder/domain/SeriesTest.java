package bot.k98.reminder.domain;

import static bot.k98.reminder.domain.Given.HERE;
import static bot.k98.reminder.domain.Given.MIA;
import static bot.k98.reminder.domain.Given.NOTHING;
import static bot.k98.reminder.domain.Given.NOW;
import static bot.k98.reminder.domain.Given.after;
import static bot.k98.reminder.domain.Given.decide;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.reminder.domain.ReminderCommand.EditReminder;
import bot.k98.reminder.domain.ReminderCommand.PutOff;
import bot.k98.reminder.domain.ReminderCommand.SetReminder;
import bot.k98.reminder.domain.ReminderCommand.WakeReminder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void aTimeOfASeriesIsAReminderOfItsOwnAndTheSeriesMovesOn() {
        // Given
        MemberReminders member = after(NOTHING, daily("18:00"), NOW);
        Reminder.Pending series = member.pending().getFirst();

        // When
        Decision decision = decide(member, new WakeReminder(series.key()), series.due());
        MemberReminders later = after(member, decision.facts());

        // Then
        assertThat(later.pending()).containsExactly(series.at(series.due().plus(DAY)));
        assertThat(later.reminders().values())
                .filteredOn(Reminder.Fired.class::isInstance)
                .singleElement()
                .satisfies(fired -> {
                    assertThat(fired.due()).isEqualTo(series.due());
                    assertThat(fired.key()).isNotEqualTo(series.key());
                    assertThat(decision.textKey(fired.key())).isEqualTo(series.key());
                });
    }

    @Test
    void theFirstTimeIsTheRulesFirstOne() {
        // 28 November 2026 is a Saturday.
        assertThat(after(NOTHING, repeating("2026-11-28 09:00", "weekdays"), NOW)
                        .pending())
                .singleElement()
                .satisfies(series -> assertThat(series.due()).isEqualTo(Instant.parse("2026-11-30T09:00:00Z")));
    }

    @Test
    void afterFiveDaysAwayOneTimeIsToldAsMissedAndTheNewestComesLate() {
        // Given
        MemberReminders member = after(NOTHING, daily("18:00"), NOW);
        Reminder.Pending series = member.pending().getFirst();
        Instant back = series.due().plus(DAY.multipliedBy(5)).plus(Duration.ofHours(2));

        // When
        Decision missed = decide(member, new WakeReminder(series.key()), back);
        MemberReminders told = after(member, missed.facts());
        Decision late = decide(told, new WakeReminder(series.key()), back);

        // Then
        assertThat(missed.facts())
                .filteredOn(ReminderFact.MissedSummarised.class::isInstance)
                .singleElement()
                .satisfies(summary -> assertThat(((ReminderFact.MissedSummarised) summary).missed())
                        .hasSize(1));
        assertThat(late.facts())
                .filteredOn(ReminderFact.ReminderFired.class::isInstance)
                .singleElement()
                .satisfies(fired ->
                        assertThat(((ReminderFact.ReminderFired) fired).late()).isEqualTo(Duration.ofHours(2)));
    }

    @Test
    void whatIsPutOffMovesThisTimeOnly() {
        // Given
        MemberReminders member = after(NOTHING, daily("18:00"), NOW);
        Reminder.Pending series = member.pending().getFirst();

        // When
        MemberReminders later = after(member, new PutOff(series.key(), 1, Duration.ofHours(1)), NOW);
        MemberReminders pressedTwice = after(later, new PutOff(series.key(), 1, Duration.ofHours(1)), NOW);
        Instant due = pressedTwice.pending().getFirst().due();
        MemberReminders fired = after(pressedTwice, new WakeReminder(series.key()), due);

        // Then
        assertThat(due).isEqualTo(series.due().plus(Duration.ofHours(1)));
        assertThat(fired.pending().getFirst().due()).isEqualTo(series.due().plus(DAY));
    }

    @Test
    void aFormThatGivesBackWhatStoodThereMovesNothing() {
        // Given
        MemberReminders member = after(NOTHING, daily("18:00"), NOW);
        Reminder.Pending series = member.pending().getFirst();

        // When
        MemberReminders edited = after(member, edit(series, "2026-11-23 18:00", "coffee", "every day"), NOW);

        // Then
        assertThat(edited.pending()).containsExactly(series.at(series.due()));
    }

    @Test
    void anEditedTimeMovesAllThatFollowAndNoneEndsTheRepeating() {
        // Given
        MemberReminders member = after(NOTHING, daily("18:00"), NOW);
        Reminder.Pending series = member.pending().getFirst();

        // When
        MemberReminders earlier = after(member, edit(series, "17:00", "tea", "every 2 days"), NOW);
        Reminder.Pending moved = earlier.pending().getFirst();
        MemberReminders once = after(earlier, edit(series, "17:00", "tea", "none"), NOW);

        // Then
        assertThat(moved.due()).isEqualTo(Instant.parse("2026-11-23T17:00:00Z"));
        assertThat(moved.repeat().orElseThrow().rule()).isEqualTo("FREQ=DAILY;INTERVAL=2");
        assertThat(once.pending().getFirst().repeat()).isEmpty();
    }

    @Test
    void anEditThatSaysNothingOrNonsenseIsRefused() {
        // Given
        MemberReminders member = after(NOTHING, daily("18:00"), NOW);
        Reminder.Pending series = member.pending().getFirst();
        EditReminder nothing = new EditReminder(
                MIA, series.key().id(), NOW, Optional.empty(), Optional.empty(), Optional.empty(), HERE);

        // Then
        assertThat(decide(member, nothing, NOW).answer())
                .contains(new ReminderAnswer.Refused(new Refusal.NothingToChange()));
        assertThat(decide(member, edit(series, "17:00", "tea", "sometimes"), NOW)
                        .answer())
                .contains(new ReminderAnswer.Refused(new Refusal.RepeatNotUnderstood("sometimes")));
        assertThat(decide(member, edit(series, "soonish", "tea", ""), NOW).answer())
                .contains(new ReminderAnswer.Refused(new Refusal.TimeNotUnderstood("soonish")));
        assertThat(decide(NOTHING, edit(series, "17:00", "tea", ""), NOW).answer())
                .contains(new ReminderAnswer.Refused(
                        new Refusal.NoSuchReminder(series.key().id())));
    }

    @Test
    void aMembersZoneIsWhereTimesAreReadAndRepeated() {
        // Given
        MemberReminders member = after(NOTHING, new ReminderCommand.ChooseZone(MIA, "europe/berlin"), NOW);

        // When
        MemberReminders set = after(member, daily("18:00"), NOW);

        // Then
        Reminder.Pending series = set.pending().getFirst();
        assertThat(series.due()).isEqualTo(Instant.parse("2026-11-23T17:00:00Z"));
        assertThat(series.repeat().orElseThrow().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void zonesAreOfferedByBeginningThenByPartAndAtMostTwentyFive() {
        assertThat(zones("york")).containsExactly("America/New_York");
        assertThat(zones("berl").getFirst()).isEqualTo("Europe/Berlin");
        assertThat(zones("new york")).containsExactly("America/New_York");
        assertThat(zones("a")).hasSize(25);
        assertThat(zones("")).hasSizeLessThanOrEqualTo(25).contains("Z");
        assertThat(zones("utc")).containsExactly("Z");
        assertThat(zones("nowhere")).isEmpty();
    }

    @Test
    void anUnknownZoneIsRefusedAndUtcTakesItBack() {
        // Given
        MemberReminders member = after(NOTHING, new ReminderCommand.ChooseZone(MIA, "Asia/Tokyo"), NOW);

        // Then
        assertThat(decide(member, new ReminderCommand.ChooseZone(MIA, "UTC+2"), NOW)
                        .answer())
                .contains(new ReminderAnswer.Refused(new Refusal.ZoneUnknown("UTC+2")));
        assertThat(decide(member, new ReminderCommand.ChooseZone(MIA, ""), NOW).answer())
                .contains(new ReminderAnswer.ZoneIs(ZoneId.of("Asia/Tokyo"), false, NOW));
        assertThat(after(member, new ReminderCommand.ChooseZone(MIA, "utc"), NOW)
                        .zone())
                .isEmpty();
    }

    @Test
    void aSeriesBeginsAtTheSecondOfTwoSameTimesWhenThatWasAskedForAndGoesOnByTheClock() {
        // Given
        MemberReminders member = after(NOTHING, new ReminderCommand.ChooseZone(MIA, "Europe/Berlin"), NOW);

        // When
        MemberReminders set = after(member, daily("2027-10-31 01:30 utc"), NOW);
        Reminder.Pending series = set.pending().getFirst();
        MemberReminders fired = after(set, new WakeReminder(series.key()), series.due());

        // Then
        assertThat(series.due()).isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
        assertThat(fired.pending().getFirst().due()).isEqualTo(Instant.parse("2027-11-01T01:30:00Z"));
    }

    @Test
    void aSeriesWhoseFirstTimeIsLeftOutByTheClocksComesLaterThatDayAndAtItsTimeFromThenOn() {
        // Given: in Berlin 02:30 isn't there on 28 March 2027
        Instant later = Instant.parse("2027-03-28T01:30:00Z");

        // When
        MemberReminders set = after(berlin(), daily("2027-03-28 02:30"), NOW);
        MemberReminders sundays = after(berlin(), repeating("2027-03-26 02:30", "every sunday"), NOW);

        // Then
        assertThat(set.pending().getFirst().due()).isEqualTo(later);
        assertThat(dueAfterFiring(set)).isEqualTo(Instant.parse("2027-03-29T00:30:00Z"));
        assertThat(sundays.pending().getFirst().due()).isEqualTo(later);
        assertThat(dueAfterFiring(sundays)).isEqualTo(Instant.parse("2027-04-04T00:30:00Z"));
    }

    @Test
    void aSeriesThatBeginsAtATimeThatIsLeftOutKeepsItWhenOnlyItsRuleIsChanged() {
        // Given
        MemberReminders set = after(berlin(), daily("2027-03-28 02:30"), NOW);
        Reminder.Pending series = set.pending().getFirst();

        // When
        MemberReminders seldom = after(set, edit(series, "2027-03-28 03:30", "tea", "every 2 days"), NOW);
        MemberReminders later = after(set, edit(series, "2027-03-28 3:30", "tea", "daily"), NOW);

        // Then
        assertThat(dueAfterFiring(seldom)).isEqualTo(Instant.parse("2027-03-30T00:30:00Z"));
        assertThat(dueAfterFiring(later)).isEqualTo(Instant.parse("2027-03-29T01:30:00Z"));
    }

    @Test
    void aSeriesThatIsMovedToATimeThatIsLeftOutHasThatTimeFromThenOn() {
        // Given
        MemberReminders set = after(berlin(), daily("18:00"), NOW);
        EditReminder time = new EditReminder(
                MIA,
                set.pending().getFirst().key().id(),
                NOW,
                Optional.of("2027-03-28 02:30"),
                Optional.empty(),
                Optional.empty(),
                HERE);

        // Then
        assertThat(dueAfterFiring(after(set, time, NOW))).isEqualTo(Instant.parse("2027-03-29T00:30:00Z"));
    }

    @Test
    void aSeriesWhoseFirstTimeIsLeftOutOverMidnightKeepsItsTimeOfDayUnderAnotherRule() {
        // Given: in Nuuk Saturday 27 March 2027 ends at 23:00
        MemberReminders nuuk = after(NOTHING, new ReminderCommand.ChooseZone(MIA, "America/Nuuk"), NOW);
        MemberReminders set = after(nuuk, daily("2027-03-27 23:30"), NOW);
        Reminder.Pending series = set.pending().getFirst();

        // When
        MemberReminders seldom = after(set, edit(series, "2027-03-28 00:30", "tea", "every 2 days"), NOW);

        // Then
        assertThat(series.due()).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(seldom.pending().getFirst().due()).isEqualTo(series.due());
        assertThat(dueAfterFiring(seldom)).isEqualTo(Instant.parse("2027-03-30T00:30:00Z"));
    }

    @Test
    void aRuleThatFindsItsFirstTimeLeftOutOverMidnightCountsFromThatDay() {
        // Given
        MemberReminders nuuk = after(NOTHING, new ReminderCommand.ChooseZone(MIA, "America/Nuuk"), NOW);

        // When
        MemberReminders saturdays = after(nuuk, repeating("2027-03-26 23:30", "every 2 weeks on saturday"), NOW);

        // Then
        assertThat(saturdays.pending().getFirst().due()).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(saturdays.pending().getFirst().repeat().orElseThrow().first())
                .isEqualTo(LocalDateTime.parse("2027-03-27T23:30"));
        assertThat(dueAfterFiring(saturdays)).isEqualTo(Instant.parse("2027-04-11T00:30:00Z"));
    }

    private static MemberReminders berlin() {
        return after(NOTHING, new ReminderCommand.ChooseZone(MIA, "Europe/Berlin"), NOW);
    }

    private static Instant dueAfterFiring(MemberReminders member) {
        Reminder.Pending series = member.pending().getFirst();
        return after(member, new WakeReminder(series.key()), series.due())
                .pending()
                .getFirst()
                .due();
    }

    private static List<String> zones(String typed) {
        ReminderAnswer answer = decide(NOTHING, new ReminderCommand.SuggestZones(MIA, typed), NOW)
                .answer()
                .orElseThrow();
        return ((ReminderAnswer.Zones) answer)
                .zones().stream().map(ZoneId::getId).toList();
    }

    private static SetReminder daily(String when) {
        return repeating(when, "daily");
    }

    private static SetReminder repeating(String when, String repeat) {
        return new SetReminder(MIA, "900", NOW, when, "tea", Given.DIRECT, repeat);
    }

    private static EditReminder edit(Reminder reminder, String when, String text, String repeat) {
        return new EditReminder(
                MIA, reminder.key().id(), NOW, Optional.of(when), Optional.of(text), Optional.of(repeat), HERE);
    }
}

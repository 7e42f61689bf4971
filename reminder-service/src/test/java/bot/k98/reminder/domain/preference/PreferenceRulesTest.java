package bot.k98.reminder.domain.preference;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.reminder.domain.preference.PreferenceCommand.ChooseLeads;
import bot.k98.reminder.domain.preference.PreferenceRules.Note;
import bot.k98.reminder.domain.preference.PreferenceRules.Step;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers in the names are those of the acceptance cases in docs/parity.md. */
class PreferenceRulesTest {
    private static final MemberKey MIA = new MemberKey("1", "103");
    private static final List<String> TYPES =
            List.of("all", "fights", "ruins", "altars", "major", "chronicle", "ark", "raid", "war");
    private static final Set<Lead> DAY = Set.of(Lead.HOURS_24);

    @Test
    void case4MajorAndFightsMatchEveryMajorAndEveryAltarButNoRuins() {
        // Given
        Preferences preferences = chosen("major", "fights");

        // Then
        assertThat(preferences.rule("major", false, Lead.HOURS_24)).contains("major");
        assertThat(preferences.rule("altars", true, Lead.HOURS_24)).contains("fights");
        assertThat(preferences.rule("ruins", false, Lead.HOURS_24)).isEmpty();
    }

    @Test
    void case5RuinsMajorAndFightsMatchAllFourSampleEvents() {
        // Given
        Preferences preferences = chosen("ruins", "major", "fights");

        // Then
        assertThat(preferences.rule("ruins", false, Lead.HOURS_24)).isPresent();
        assertThat(preferences.rule("altars", true, Lead.HOURS_24)).isPresent();
        assertThat(preferences.rule("major", false, Lead.HOURS_24)).isPresent();
        assertThat(preferences.rule("major", true, Lead.HOURS_24)).isPresent();
    }

    @Test
    void case70ANewMemberIsToldNothing() {
        for (Lead lead : Lead.values()) {
            assertThat(Preferences.NONE.rule("ruins", true, lead)).isEmpty();
        }
    }

    @Test
    void case71AllTakesTheOthersOffAndOneOfThemTakesAllOff() {
        // When
        Step all = choose(chosen("raid", "war"), "all", DAY);
        Step raid = choose(all.after(), "raid", DAY);

        // Then
        assertThat(all.after().leads()).containsOnlyKeys("all");
        assertThat(raid.after().leads()).containsOnlyKeys("raid");
        assertThat(raid.note()).isEqualTo(Note.ADJUSTED);
    }

    @Test
    void case73OneTypeAtOneLeadIsThatAndNoMoreAndItsLastLeadTakesItOff() {
        // Given
        Preferences raid = choose(Preferences.NONE, "raid", DAY).after();

        // Then
        assertThat(raid.rule("raid", false, Lead.HOURS_24)).contains("raid");
        assertThat(raid.rule("raid", false, Lead.HOURS_1)).isEmpty();
        assertThat(raid.rule("war", false, Lead.HOURS_24)).isEmpty();
        assertThat(choose(raid, "raid", Set.of()).after().leads()).isEmpty();
    }

    @Test
    void case79AllIsEveryTypeButChronicleWhichIsChosenByItsName() {
        // Given
        Preferences all = choose(Preferences.NONE, "all", DAY).after();
        Preferences both = choose(all, "chronicle", Set.of(Lead.START)).after();

        // Then
        assertThat(all.rule("ark", false, Lead.HOURS_24)).contains("all");
        assertThat(all.rule("chronicle", false, Lead.HOURS_24)).isEmpty();
        assertThat(both.leads()).containsOnlyKeys("all", "chronicle");
        assertThat(both.rule("chronicle", false, Lead.START)).contains("chronicle");
        assertThat(both.switched(false).rule("ark", false, Lead.HOURS_24)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all major ruins | all",
                "ruins altars major fights | all",
                "ruins major fights | all",
                "ruins altars major | all",
                "altars fights | fights",
                "fights major | fights major",
                "fights ruins | fights ruins",
                "all chronicle ruins | all chronicle",
                "ark ruins | ark ruins",
            })
    void case80ChoicesAreSaidInTheFewestWords(String chosen, String normal) {
        assertThat(NormalPolicy.normalise(leads(chosen.split(" "))).keySet()).containsExactly(normal.split(" "));
    }

    @Test
    void nothingIsFoldedThatWouldLoseALead() {
        // Given
        Map<String, Set<Lead>> different = Map.of("altars", Set.of(Lead.HOURS_1), "fights", DAY);

        // Then
        assertThat(NormalPolicy.normalise(different)).isEqualTo(different);
        assertThat(NormalPolicy.normalise(Map.of("ruins", DAY, "major", DAY, "fights", Set.of(Lead.START))))
                .containsOnlyKeys("ruins", "major", "fights");
    }

    @Test
    void case82ATypeThatIsNotThereCanNotBeChosenAndNothingChosenCanNotBeSwitchedOn() {
        // When
        Step unknown = choose(Preferences.NONE, "party", DAY);
        Step empty = PreferenceRules.decide(Preferences.NONE, TYPES, new PreferenceCommand.Switch(MIA, "Mia", true));

        // Then
        assertThat(unknown.after()).isEqualTo(Preferences.NONE);
        assertThat(unknown.note()).isEqualTo(Note.STALE);
        assertThat(empty.after()).isEqualTo(Preferences.NONE);
        assertThat(empty.note()).isEqualTo(Note.NOTHING_CHOSEN);
    }

    @Test
    void case85EverythingIsTakenOffAfterAskingUnlessSomethingChangedMeanwhile() {
        // Given
        Preferences before = chosen("ruins");

        // When
        Step asked = PreferenceRules.decide(before, TYPES, new PreferenceCommand.AskToClear(MIA));
        Step cleared =
                PreferenceRules.decide(before, TYPES, new PreferenceCommand.Clear(MIA, "Mia", before.revision()));
        Step stale = PreferenceRules.decide(
                choose(before, "ark", DAY).after(), TYPES, new PreferenceCommand.Clear(MIA, "Mia", before.revision()));

        // Then
        assertThat(asked.after()).isEqualTo(before);
        assertThat(asked.note()).isEqualTo(Note.REALLY_CLEAR);
        assertThat(cleared.after().leads()).isEmpty();
        assertThat(cleared.after().enabled()).isFalse();
        assertThat(stale.note()).isEqualTo(Note.STALE);
        assertThat(stale.after().leads()).containsOnlyKeys("ark", "ruins");
    }

    @Test
    void case86OnlyWhatIsOnAndIncompleteNeedsALook() {
        // Given
        Preferences on = chosen("ruins", "party");
        AlertForecast none = new AlertForecast.NoneAhead(false);

        // Then
        assertThat(panel(on, none).state()).isEqualTo(Panel.State.REVIEW);
        assertThat(panel(on, none).gone()).containsExactly("party");
        assertThat(panel(chosen("ruins"), none).state()).isEqualTo(Panel.State.ACTIVE);
        assertThat(panel(on.switched(false), none).state()).isEqualTo(Panel.State.OFF);
    }

    @Test
    void case22AndCase19SettingsStandWhileTheCalendarIsUnknown() {
        // Given
        AlertForecast unknown = AlertForecast.of(chosen("ruins"), List.of(), GivenEvents.KINDS, GivenEvents.NOW);

        // Then
        assertThat(unknown).isEqualTo(new AlertForecast.CalendarUnknown());
        assertThat(panel(chosen("ruins", "party"), unknown).state()).isEqualTo(Panel.State.ACTIVE);
    }

    @Test
    void case17TheEarliestAlertOfAllKindsIsNextWithTheRuleThatChoseIt() {
        // Given
        var altars = GivenEvents.event("altars", "Next Altar Fight", Duration.ofHours(27));
        var ark = GivenEvents.event("ark", "Ark", Duration.ofHours(26));

        // When
        AlertForecast next =
                AlertForecast.of(chosen("fights", "ark"), List.of(altars, ark), GivenEvents.KINDS, GivenEvents.NOW);

        // Then
        assertThat(next)
                .isEqualTo(
                        new AlertForecast.Next(ark, Lead.HOURS_24, GivenEvents.NOW.plus(Duration.ofHours(2)), "ark"));
    }

    @Test
    void case7AndCase20WhatHasPassedIsNeverNext() {
        // Given
        var ruins = GivenEvents.event("ruins", "Next Ruins", Duration.ofHours(2));
        Preferences both = choose(chosen("ruins"), "ruins", Set.of(Lead.HOURS_24, Lead.HOURS_1))
                .after();

        // Then
        assertThat(AlertForecast.of(both, List.of(ruins), GivenEvents.KINDS, GivenEvents.NOW))
                .isInstanceOfSatisfying(
                        AlertForecast.Next.class,
                        next -> assertThat(next.lead()).isEqualTo(Lead.HOURS_1));
        assertThat(AlertForecast.of(chosen("ruins"), List.of(ruins), GivenEvents.KINDS, GivenEvents.NOW))
                .isEqualTo(new AlertForecast.NoneAhead(true));
    }

    @Test
    void case11ACalendarWithoutAnythingWantedIsHealthyAndSaysSo() {
        assertThat(AlertForecast.of(
                        chosen("ruins"),
                        List.of(GivenEvents.event("ark", "Ark", Duration.ofHours(30))),
                        GivenEvents.KINDS,
                        GivenEvents.NOW))
                .isEqualTo(new AlertForecast.NoneAhead(false));
    }

    @ParameterizedTest
    @EnumSource(Lead.class)
    void everyLeadCanBeChosenOnItsOwn(Lead lead) {
        // Given
        Preferences preferences =
                choose(Preferences.NONE, "ruins", Set.of(lead)).after();

        // Then
        assertThat(Arrays.stream(Lead.values())
                        .filter(one -> preferences.rule("ruins", false, one).isPresent()))
                .containsExactly(lead);
    }

    private static Panel panel(Preferences preferences, AlertForecast forecast) {
        return new Panel(preferences, Note.NONE, Optional.empty(), TYPES, 1, forecast, Optional.empty());
    }

    private static Step choose(Preferences before, String type, Set<Lead> leads) {
        return PreferenceRules.decide(before, TYPES, new ChooseLeads(MIA, "Mia", Preferences.typeKey(type), leads));
    }

    private static Preferences chosen(String... types) {
        return new Preferences("Mia", true, leads(types), 1);
    }

    private static Map<String, Set<Lead>> leads(String... types) {
        Map<String, Set<Lead>> leads = new TreeMap<>();
        for (String type : types) {
            leads.put(type, DAY);
        }
        return leads;
    }
}

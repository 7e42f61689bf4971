package bot.k98.reminder.topology;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.reminder.CalendarEntry;
import bot.k98.contracts.reminder.MemberPreferences.PreferencesSet;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.preference.GivenEvents;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member chooses what they want to be told. */
class PanelTopologyTest {
    @AutoClose
    private final TopologyFixture bot;

    private final Panels panel;

    PanelTopologyTest(@TempDir Path stateDir) {
        bot = new TopologyFixture(stateDir);
        panel = new Panels(bot);
    }

    @Test
    void aMemberChoosesAKindThenItsTimesAndSeesWhatComesNextAndWhy() {
        // Given
        Occurrence altars = GivenEvents.event("altars", "Next Altar Fight", Duration.ofHours(30));
        bot.shows(new CalendarEntry.OccurrencePlanned(altars, Optional.empty()));

        // When
        String off = panel.open();
        panel.pickType("fights");
        String on = panel.pickLeads("24h", "start");

        // Then
        assertThat(off).contains("are off");
        assertThat(on)
                .contains(
                        "are on",
                        "All fights: 24h, at the start",
                        "Next Altar Fight",
                        "24 hours before, since you chose All fights",
                        "<t:" + altars.start().minus(Duration.ofHours(24)).getEpochSecond() + ":F>");
        assertThat(bot.published()).singleElement().satisfies(published -> {
            PreferencesSet set = (PreferencesSet) published;
            assertThat(set.name()).isEqualTo("Mia");
            assertThat(set.leads()).isEqualTo(Map.of("fights", List.of("24h", "start")));
        });
    }

    @Test
    void oneClickIsOneChangeSoTwoPanelsDoNotUndoEachOther() {
        // Given
        Panels other = new Panels(bot);
        panel.open();
        other.open();
        panel.pickType("ruins");
        other.pickType("major");

        // When
        panel.pickLeads("24h");
        String both = other.pickLeads("1h");

        // Then
        assertThat(both).contains("Ruins: 24h", "Major events: 1h");
    }

    @Test
    void everythingIsTakenOffOnlyAfterAsking() {
        // Given
        panel.open();
        panel.pickType("ruins");
        panel.pickLeads("24h");

        // When
        String asked = panel.press("Take everything off");
        String kept = panel.press("No");
        panel.press("Take everything off");
        String cleared = panel.press("Yes, take everything off");

        // Then
        assertThat(asked).contains("Really");
        assertThat(kept).contains("Ruins: 24h");
        assertThat(cleared).contains("are off").doesNotContain("Ruins");
    }

    @Test
    void case23AMalformedEntryOfTheCalendarIsPassedOver() {
        // Given
        bot.showsBytes(new byte[] {'?'});
        bot.shows(new CalendarEntry.OccurrencePlanned(
                GivenEvents.event("ruins", "Next Ruins", Duration.ofHours(30)), Optional.empty()));
        panel.open();
        panel.pickType("ruins");

        // Then
        assertThat(panel.pickLeads("24h")).contains("Next: **Next Ruins**");
    }

    @Test
    void case88WithNothingChosenThereIsNothingToTakeOff() {
        // When
        panel.open();
        boolean before = panel.isDisabled("Take everything off");
        panel.pickType("ruins");
        panel.pickLeads("24h");

        // Then
        assertThat(before).isTrue();
        assertThat(panel.isDisabled("Take everything off")).isFalse();
    }

    @Test
    void switchedOffWhatWasChosenIsKept() {
        // Given
        panel.open();
        panel.pickType("ruins");
        panel.pickLeads("24h");

        // When
        String off = panel.press("Switch off");
        String on = panel.press("Switch on");

        // Then
        assertThat(off).contains("are off", "Ruins: 24h");
        assertThat(on).contains("are on", "Ruins: 24h");
    }

    @Test
    void kindsOfTheCalendarThatNobodyDescribedCanBeChosenAndAreMissedWhenTheyAreGone() {
        // Given
        Occurrence party = GivenEvents.event("garden party", "Tea", Duration.ofHours(30));
        bot.shows(new CalendarEntry.OccurrencePlanned(party, Optional.empty()));
        bot.shows(new CalendarEntry.OccurrencePlanned(
                GivenEvents.event("ruins", "Next Ruins", Duration.ofHours(30)), Optional.empty()));
        panel.open();
        panel.pickType("garden party");
        String chosen = panel.pickLeads("1h");

        // When
        bot.shows(new CalendarEntry.OccurrenceCancelled(party, CalendarEntry.Reason.REMOVED, bot.clock.instant()));

        // Then
        assertThat(chosen).contains("garden party: 1h");
        assertThat(panel.open()).contains("something is missing", "garden party isn’t in the calendar any more");
        assertThat(panel.types()).startsWith("all", "fights", "ruins").contains("garden party");
    }

    @Test
    void moreKindsThanAMenuTakesStandOnPages() {
        // Given
        List<String> kinds = manyKinds();

        // When
        String first = panel.open();
        List<String> all = new ArrayList<>(panel.types());
        boolean atTheBeginning = panel.isDisabled("Previous");
        String second = panel.press("Next");
        all.addAll(panel.types());
        String third = panel.press("Next");
        all.addAll(panel.types());

        // Then
        assertThat(all).doesNotHaveDuplicates().startsWith("all", "fights").containsAll(kinds);
        assertThat(first).contains("kinds 1 to 25 of " + all.size());
        assertThat(second).contains("kinds 26 to 50 of " + all.size());
        assertThat(third).contains("kinds 51 to " + all.size() + " of " + all.size());
        assertThat(atTheBeginning).isTrue();
        assertThat(panel.isDisabled("Next")).isTrue();
    }

    @Test
    void aKindOfALaterPageIsChosenThereAndIsNotMissed() {
        // Given
        manyKinds();
        panel.open();
        panel.press("Next");

        // When
        panel.pickType("kind 40");
        String saved = panel.pickLeads("1h");

        // Then
        assertThat(saved).contains("are on", "• kind 40: 1h").doesNotContain("isn’t in the calendar");
        assertThat(panel.chosenTypes()).containsExactly("kind 40");
    }

    @Test
    void remindMeOpensThePageOfItsKind() {
        // Given
        manyKinds();

        // When
        panel.remindMe("kind 49");

        // Then
        assertThat(panel.chosenTypes()).containsExactly("kind 49");
        assertThat(panel.leadsPlaceholder()).isEqualTo("When to tell you of: kind 49");
    }

    @Test
    void aMenuHasNoMarkupAndAMessageShowsTheSameWords() {
        // Given
        List.of("a:b/c|d", "kvk_prep")
                .forEach(kind -> bot.shows(new CalendarEntry.OccurrencePlanned(
                        GivenEvents.event(kind, "Event", Duration.ofHours(30)), Optional.empty())));
        panel.open();
        panel.pickType("kvk_prep");

        // When
        String saved = panel.pickLeads("1h");

        // Then
        assertThat(panel.typeLabels()).contains("a:b/c|d", "kvk_prep: 1h");
        assertThat(panel.leadsPlaceholder()).endsWith(": kvk_prep");
        assertThat(saved).contains("• kvk\\_prep: 1h", "you chose kvk\\_prep");
    }

    /** Beside those that are described. */
    private List<String> manyKinds() {
        List<String> kinds =
                IntStream.range(0, 50).mapToObj("kind %02d"::formatted).toList();
        kinds.forEach(kind -> bot.shows(new CalendarEntry.OccurrencePlanned(
                GivenEvents.event(kind, "Event", Duration.ofHours(30)), Optional.empty())));
        return kinds;
    }
}

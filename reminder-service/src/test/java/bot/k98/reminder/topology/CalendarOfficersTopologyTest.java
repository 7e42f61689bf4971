package bot.k98.reminder.topology;

import static bot.k98.reminder.domain.calendar.GivenSheets.dates;
import static bot.k98.reminder.domain.calendar.GivenSheets.oneOffs;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Board;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.reminder.CalendarEntry.OccurrenceCancelled;
import bot.k98.contracts.reminder.CalendarEntry.OccurrencePlanned;
import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.CalendarTab;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What officers do with one tab, before they take it over, and with the board. */
class CalendarOfficersTopologyTest {
    private static final Tab GALA = oneOffs("1|g|Gala|party|2026-01-12 18:00|2026-01-12 20:00|Bring gifts|major");
    private static final Tab LATER_GALA = oneOffs(
            "1|g|Gala|party|2026-01-13 18:00|2026-01-13 20:00|Bring gifts|major", "1|b|Ball|party|2026-01-14|soon");
    private static final Tab RUINS = dates(CalendarTab.RUINS, "2026-01-11 18:00");

    @AutoClose
    private final CalendarFixture bot;

    CalendarOfficersTopologyTest(@TempDir Path stateDir) {
        bot = new CalendarFixture(stateDir, false);
    }

    @BeforeEach
    void begin() {
        bot.begin(GALA, RUINS);
        bot.published();
        bot.boards();
    }

    @Test
    void aPreviewSaysWhatWouldChangeAndChangesNothing() {
        // When
        use("events preview");
        String preview = bot.readFor(LATER_GALA, RUINS);

        // Then
        assertThat(bot.askedFor.getLast().wanted()).containsExactly(CalendarTab.values());
        assertThat(preview)
                .contains(
                        "would change 1 event",
                        "→",
                        "**Gala**",
                        "from Mon 12 Jan 2026 18:00 UTC to Tue 13 Jan 2026 18:00 UTC")
                .contains("`oneoff_events` row 3, `end_utc`");
        assertThat(bot.published()).isEmpty();
        assertThat(bot.boards()).isEmpty();
        assertThat(bot.posts()).isEmpty();
        assertThat(text("events problems")).contains("Every row can be read");
    }

    @Test
    void aPreviewOfTheSameSaysSo() {
        use("events preview");

        assertThat(bot.readFor(GALA, RUINS)).contains("would change nothing");
    }

    @Test
    void aPreviewOfManyChangesCountsWhatHasNoRoom() {
        // Given
        String[] many = IntStream.range(0, 60)
                .mapToObj(i -> "1|e%d|Event number %d|party|2026-01-15 18:00|2026-01-15 20:00||".formatted(i, i))
                .toArray(String[]::new);

        // When
        use("events preview", "source", "oneoff_events");

        // Then
        assertThat(bot.readFor(oneOffs(many)))
                .contains("would change 61 events")
                .containsPattern("and \\d+ more");
    }

    @Test
    void oneTabIsReadAndTakenAloneAndTheOthersStay() {
        // When
        use("events refresh", "source", "oneoff_events");
        String answer = bot.readFor(LATER_GALA);

        // Then
        assertThat(bot.askedFor.getLast().wanted()).isEqualTo(Set.of(CalendarTab.ONEOFFS));
        assertThat(answer).contains("0 new, 1 moved, 0 changed, 0 cancelled");
        assertThat(bot.published()).singleElement().isInstanceOf(OccurrencePlanned.class);
        assertThat(text("calendar")).contains("Gala", "Ruins");
    }

    @Test
    void aTabThatCannotBeReadStaysAndIsNamed() {
        use("events refresh", "source", "oneoff_events");

        assertThat(bot.readFor(Tab.failed("oneoff_events", "Google sheet", "Google could not be reached")))
                .contains("Nothing could be taken over", "Google could not be reached");
        assertThat(text("calendar")).contains("Gala");
    }

    @Test
    void whatWasReadBeforeANewerReadingIsNotTaken() {
        // Given
        use("events refresh", "source", "oneoff_events");
        bot.clock.advance(Duration.ofSeconds(2));
        bot.reread(GALA, RUINS);
        bot.replies();

        // When
        bot.clock.advance(Duration.ofSeconds(-1));
        String answer = bot.readFor(LATER_GALA);

        // Then
        assertThat(answer).contains("A newer reading was taken");
        assertThat(bot.published()).isEmpty();
    }

    @Test
    void aSourceThatIsNotThereIsNamedWithThoseThatAre() {
        assertThat(text("events refresh", "source", "Ruins"))
                .contains("no tab “Ruins”", "`RUINS_BOT_DATES`, `oneoff_events`");
        assertThat(text("events problems", "source", "overrides")).contains("no tab “overrides”");
        assertThat(bot.askedFor).isEmpty();

        // And one that isn’t set up
        use("events refresh", "source", "overrides");
        assertThat(bot.readFor()).contains("`RUINS_BOT_DATES`");
    }

    @Test
    void problemsOfOneTabStandAlone() {
        // Given
        bot.reread(LATER_GALA, dates(CalendarTab.RUINS, "2026-01-11 18:00", "tomorrow"));

        // Then
        assertThat(text("events problems", "source", "RUINS_BOT_DATES"))
                .contains("tomorrow")
                .doesNotContain("soon");
        assertThat(text("events problems")).contains("tomorrow", "soon");
    }

    @Test
    void theBoardIsNamedAndMadeAnewWhenAsked() {
        // Given
        String stands = text("events boards");

        // When
        String remade = text("events boards", "board", "calendar");

        // Then
        assertThat(stands).contains("`calendar`", "<#" + CalendarFixture.PINNED + ">");
        assertThat(remade).contains("made anew");
        assertThat(bot.boards())
                .satisfiesExactly(
                        gone -> assertThat(gone).isInstanceOf(Board.BoardRemoved.class),
                        wanted -> assertThat(wanted).isInstanceOf(Board.BoardWanted.class));
    }

    @Test
    void anEmptiedTabThatIsRejectedStaysAsItWasAndIsNoProblemAnyMore() {
        // Given
        bot.reread(oneOffs(), RUINS);
        assertThat(text("events problems")).contains("Problems: 1", "`oneoff_events`: the tab has no rows any more");

        // When
        String answer = text("events approve", "change", "oneoff_events", "reject", "true");

        // Then
        assertThat(answer)
                .contains("`oneoff_events` stays as it was", "Put the rows back")
                .contains("`/events approve change:oneoff_events`");
        assertThat(bot.published()).isEmpty();
        assertThat(text("calendar")).contains("Gala");
        String by = "held back, and refused by <@103> <t:" + CalendarFixture.START.getEpochSecond() + ":R>";
        assertThat(text("events problems")).contains("Every row can be read", "• `oneoff_events`: ", by);
        assertThat(text("events problems", "source", "oneoff_events")).contains(by);
        assertThat(text("events problems", "source", "RUINS_BOT_DATES")).doesNotContain("refused");
        assertThat(text("events status")).contains("Problems: 0", by);
    }

    @Test
    void aRejectionHoldsForReadingsToComeAndForTheBoard() {
        // Given
        bot.reread(oneOffs(), RUINS);
        use("events approve", "change", "oneoff_events", "reject", "true");

        // When
        bot.pass(Duration.ofHours(14), Duration.ofMinutes(5));
        bot.replies();
        bot.reread(oneOffs(), RUINS);

        // Then
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.replies().getLast())))
                .contains("The sheets were read", "`oneoff_events` stays as it was: an officer refused")
                .doesNotContain("takes the emptiness over");
        assertThat(text("calendar")).contains("Gala").doesNotContain("could not be read");
        assertThat(CalendarFixture.text(((Board.BoardWanted) bot.boards().getLast()).body()))
                .contains("Gala")
                .doesNotContain("could not be read");
    }

    @Test
    void whoRejectedFirstIsNamedToWhoRejectsAgain() {
        // Given
        bot.reread(oneOffs(), RUINS);
        use("events approve", "change", "oneoff_events", "reject", "true");
        bot.clock.advance(Duration.ofHours(1));

        // Then
        assertThat(text("events approve", "change", "oneoff_events", "reject", "true"))
                .contains("refused already, by <@103> <t:" + CalendarFixture.START.getEpochSecond() + ":R>")
                .contains("Put the rows back");
    }

    @Test
    void whatWasRejectedCanStillBeApproved() {
        // Given
        bot.reread(oneOffs(), RUINS);
        use("events approve", "change", "oneoff_events", "reject", "true");

        // When
        String answer = text("events approve", "change", "oneoff_events", "reject", "false");

        // Then
        assertThat(answer).contains("1 cancelled").doesNotContain("refused");
        assertThat(bot.published()).singleElement().isInstanceOf(OccurrenceCancelled.class);
        assertThat(text("events problems")).isEqualTo("Every row can be read.");
    }

    @Test
    void rowsThatComeBackAreTakenAndAnEmptinessAfterThemIsHeldAnew() {
        // Given
        bot.reread(oneOffs(), RUINS);
        use("events approve", "change", "oneoff_events", "reject", "true");

        // When
        bot.reread(oneOffs("1|g|Gala|party|2026-01-13 18:00|2026-01-13 20:00"), RUINS);
        assertThat(bot.published()).hasOnlyElementsOfType(OccurrencePlanned.class);
        bot.reread(oneOffs(), RUINS);

        // Then
        assertThat(text("events problems")).contains("Problems: 1").doesNotContain("refused by");
    }

    @Test
    void whoTookAnEmptinessOverOrRefusedItStandsInTheLogOnce() {
        // Given
        bot.reread(oneOffs(), RUINS);

        // When
        try (LogLines log = LogLines.of(CalendarAnswerProcessor.class)) {
            use("events approve", "change", "RUINS_BOT_DATES");
            use("events approve", "change", "oneoff_events", "reject", "true");
            use("events approve", "change", "oneoff_events", "reject", "true");
            use("events approve", "change", "oneoff_events");
            use("events approve", "change", "oneoff_events");

            // Then
            String about = " guild=" + CalendarFixture.GUILD + " tab=oneoff_events by=103 trace=[0-9a-f]{8}";
            assertThat(log.all())
                    .satisfiesExactly(
                            line -> assertThat(line).matches("INFO emptied tab rejected" + about),
                            line -> assertThat(line).matches("INFO emptied tab approved" + about));
        }
    }

    @Test
    void nothingThatIsNotHeldBackCanBeRejected() {
        assertThat(text("events approve", "change", "oneoff_events", "reject", "true"))
                .isEqualTo("Nothing is held back under “oneoff\\_events”: there is nothing to approve or to refuse."
                        + " `/events status` shows the tabs.");
        assertThat(text("events problems")).isEqualTo("Every row can be read.");
    }

    private void use(String command, String... options) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            values.put(options[i], options[i + 1]);
        }
        bot.sends(new CommandUsed(bot.interaction(), command, values));
    }

    private String text(String command, String... options) {
        Reply reply = bot.use(command, options);
        return CalendarFixture.text(CalendarFixture.body(reply));
    }
}

package bot.k98.reminder.topology;

import static bot.k98.reminder.domain.calendar.GivenSheets.dates;
import static bot.k98.reminder.domain.calendar.GivenSheets.oneOffs;
import static bot.k98.reminder.domain.calendar.GivenSheets.overrides;
import static bot.k98.reminder.domain.calendar.GivenSheets.rules;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Board;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.reminder.CalendarEntry.OccurrenceCancelled;
import bot.k98.contracts.reminder.CalendarEntry.OccurrencePlanned;
import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.CalendarTab;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarTopologyTest {
    private static final Tab GALA = oneOffs("1|g|Gala|party|2026-01-12 18:00|2026-01-12 20:00|Bring gifts|major");
    private static final Tab RUINS = dates(CalendarTab.RUINS, "2026-01-11 18:00");

    @AutoClose
    private final CalendarFixture bot;

    CalendarTopologyTest(@TempDir Path stateDir) {
        bot = new CalendarFixture(stateDir, true);
    }

    @Test
    void theFirstReadingIsAskedAtOnceAndPublished() {
        // When
        bot.begin(GALA, RUINS);

        // Then
        assertThat(bot.asked).containsExactly(1L);
        assertThat(bot.published())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).isInstanceOf(OccurrencePlanned.class))
                .allSatisfy(entry -> assertThat(entry.occurrence().revision()).isEqualTo(1));
        assertThat(bot.deadLetters()).isEmpty();
    }

    @Test
    void readingsComeEverySixHours() {
        bot.begin(GALA);
        for (int hour = 0; hour < 24; hour++) {
            bot.pass(Duration.ofHours(1), Duration.ofMinutes(5));
            if (bot.asked.size() > hour / 6 + 1) {
                bot.read(GALA);
            }
        }
        assertThat(bot.asked).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aResultThatComesLateOrTwiceChangesNothing() {
        // Given
        bot.begin(GALA);
        bot.use("events status");
        bot.sends(refresh());
        bot.read(2, oneOffs("1|g|Gala|party|2026-01-13 18:00|2026-01-13 20:00"));
        bot.published();

        // When
        bot.read(1, GALA);
        bot.read(2, GALA);

        // Then
        assertThat(bot.published()).isEmpty();
    }

    @Test
    void aMovedAndACancelledOneArePublishedAsSuch() {
        // Given
        bot.begin(GALA, RUINS);
        bot.published();
        bot.sends(refresh());

        // When
        bot.read(oneOffs("1|g|Gala|party|2026-01-14 18:00|2026-01-14 20:00"), RUINS, rules(), overrides());

        // Then
        assertThat(bot.published()).singleElement().isInstanceOfSatisfying(OccurrencePlanned.class, planned -> {
            assertThat(planned.movedFrom()).contains(Instant.parse("2026-01-12T18:00:00Z"));
            assertThat(planned.occurrence().revision()).isEqualTo(2);
        });

        // When
        bot.sends(refresh());
        bot.read(
                oneOffs("1|g|Gala|party|2026-01-14 18:00|2026-01-14 20:00"),
                RUINS,
                rules(),
                overrides("1|o|oneoff|g||cancel"));

        // Then
        assertThat(bot.published()).singleElement().isInstanceOf(OccurrenceCancelled.class);
    }

    @Test
    void anOfficerWhoRefreshesReadsWhatCameOfIt() {
        // Given
        bot.begin(GALA);
        bot.replies();
        bot.sends(refresh());
        bot.sends(refresh());
        assertThat(bot.replies()).isEmpty();

        // When
        bot.read(oneOffs("1|g|Gala|party|soon|2026-01-12 20:00", "1|new|New|party|2026-02-01|2026-02-02"));

        // Then
        assertThat(bot.asked).containsExactly(1L, 2L);
        assertThat(bot.replies())
                .hasSize(2)
                .allSatisfy(reply -> assertThat(CalendarFixture.text(CalendarFixture.body(reply)))
                        .contains("1 new, 0 moved, 0 changed, 0 cancelled")
                        .contains("1 rows have a problem"));
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.use("events problems"))))
                .contains("`oneoff_events` row 2, `start_utc`: “soon” is no date");
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.use("calendar", "days", "30"))))
                .contains("Gala", "New");
    }

    @Test
    void rowsThatComeBackAfterTheyWereDeletedAreToldAsBack() {
        // Given
        Tab all = dates(CalendarTab.RUINS, "2026-01-11 18:00", "2026-01-20 18:00", "2026-01-30 18:00");
        bot.begin(all);
        bot.reread(RUINS);

        // When
        String preview = previewed(all);
        bot.reread(all);

        // Then
        assertThat(preview).contains("would change 2 events", "↺ ", "20 Jan 2026 18:00 UTC: takes place after all");
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.replies().getLast())))
                .contains("0 new, 2 back, 0 moved, 0 changed, 0 cancelled.");
    }

    private String previewed(Tab tab) {
        bot.sends(new InteractionEvent.CommandUsed(bot.interaction(), "events preview", Map.of()));
        return bot.readFor(tab);
    }

    @Test
    void aReadingThatFailsKeepsTheCalendarAndSaysSo() {
        // Given
        bot.begin(GALA);
        bot.replies();
        bot.sends(refresh());

        // When
        bot.read(Tab.failed("oneoff_events", "Google sheet", "Google has trouble of its own (503)"));

        // Then
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.replies().getLast())))
                .contains("Nothing could be taken over")
                .contains("503");
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.use("calendar"))))
                .contains("Gala");
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.use("events status"))))
                .contains("503");

        // And it is tried again without anybody asking
        bot.pass(Duration.ofMinutes(6), Duration.ofMinutes(1));
        assertThat(bot.asked).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aReadingThatIsLostIsToldAndAskedAnew() {
        // Given
        bot.begin(GALA);
        bot.replies();
        bot.sends(refresh());

        // When
        bot.pass(Duration.ofMinutes(6), Duration.ofMinutes(1));

        // Then
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.replies().getLast())))
                .contains("did not answer in time");
        assertThat(bot.asked).containsExactly(1L, 2L, 3L);
    }

    @Test
    void ofACellThatIsTooLongTheLengthAndTheLimitAreTold() {
        // When
        bot.begin(oneOffs("1|g|" + "T".repeat(1_201) + "|party|2026-01-12 18:00|2026-01-12 20:00"));

        // Then
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.use("events problems"))))
                .contains(
                        "`oneoff_events` row 2, `title`: “TTT",
                        "is too long: it has 1201 characters and may have 200.");
    }

    @Test
    void anEmptiedTabIsHeldUntilAnOfficerApproves() {
        // Given
        bot.begin(GALA);
        bot.sends(refresh());
        bot.read(oneOffs());
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.use("calendar"))))
                .contains("Gala");
        bot.published();

        // When
        Reply reply = bot.use("events approve", "change", "oneoff_events");

        // Then
        assertThat(CalendarFixture.text(CalendarFixture.body(reply))).contains("1 cancelled");
        assertThat(bot.published()).singleElement().isInstanceOf(OccurrenceCancelled.class);
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.use("calendar"))))
                .contains("Nothing is planned");
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.use("events approve", "change", "oneoff_events"))))
                .contains("there is nothing to approve or to refuse");
    }

    @Test
    void theBoardShowsTheNextDaysAndChangesOnlyWithThem() {
        // Given
        bot.begin(GALA, RUINS);
        Board.BoardWanted board = (Board.BoardWanted) bot.boards().getLast();
        assertThat(board.channelId()).isEqualTo(CalendarFixture.PINNED);
        assertThat(board.pinned()).isTrue();
        assertThat(CalendarFixture.text(board.body()))
                .contains("Sunday 11 January (UTC)", "**Next Ruins** · 18:00 UTC (<t:1768154400:R>) until 19:00")
                .contains("Monday 12 January (UTC)", "**Gala**");

        // When nothing happens, then nothing is edited
        bot.pass(Duration.ofHours(2), Duration.ofMinutes(5));
        assertThat(bot.boards()).isEmpty();

        // When the ruins have begun, then they leave it
        bot.pass(Duration.ofHours(40), Duration.ofMinutes(5));
        assertThat(CalendarFixture.text(((Board.BoardWanted) bot.boards().getLast()).body()))
                .contains("Gala")
                .doesNotContain("Next Ruins")
                .contains("could not be read for a while");
    }

    @Test
    void aPageIsTurnedByItsButtonAfterARestart() {
        // Given
        bot.begin(rules("1|d|Daily|ark|interval|2026-01-11|1|1||20"));
        Reply first = bot.use("calendar", "days", "30", "type", "ark");
        Button next = CalendarFixture.body(first).rows().getFirst().buttons().get(1);

        // When
        Reply second = bot.press(next.id());

        // Then
        assertThat(second).isInstanceOf(Reply.UpdateMessage.class);
        assertThat(CalendarFixture.text(CalendarFixture.body(second))).contains("9–16 of 20 · page 2 of 3");
    }

    @Test
    void aSharedListGoesToTheChannel() {
        // Given
        bot.begin(GALA);

        // When
        Reply reply = bot.use("calendar", "share", "true");

        // Then
        assertThat(CalendarFixture.text(CalendarFixture.body(reply))).contains("in the channel");
        assertThat(sent(bot.posts())).singleElement().satisfies(one -> {
            assertThat(one.target()).isEqualTo(Post.Target.channel("301"));
            assertThat(CalendarFixture.text(one.body())).contains("Gala");
        });
    }

    @Test
    void theNextFightAndTheNextEventsAreFound() {
        // Given
        bot.begin(
                dates(CalendarTab.RUINS, "2026-01-11 18:00"),
                dates(CalendarTab.ALTARS, "2026-01-12 18:00", "2026-01-15 18:00"),
                dates(CalendarTab.MAJOR, "2026-01-13 18:00|Pass 4 opens", "2026-01-14 18:00|Pass 5 FIGHT"),
                GALA);

        // Then
        Reply fight = bot.use("next_kvk_fight");
        assertThat(fight).isInstanceOf(Reply.Answer.class);
        assertThat(CalendarFixture.text(CalendarFixture.body(fight)))
                .contains("Altar")
                .doesNotContain("Pass 5");
        Button all = CalendarFixture.body(fight).rows().getFirst().buttons().get(1);
        assertThat(all.label()).isEqualTo("Next 3");
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.press(all.id()))))
                .contains("Altar", "Pass 5 FIGHT")
                .doesNotContain("Pass 4", "Ruins");
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.use("next_kvk_event"))))
                .contains("Ruins");
        assertThat(bot.use("next_kvk_event", "share", "false")).isInstanceOf(Reply.PrivateAnswer.class);
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.use("calendar_next_event", "type", "party"))))
                .contains("Gala");
    }

    @Test
    void beforeAnythingIsReadItSaysSo() {
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.use("calendar"))))
                .contains("No calendar has been read");
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.use("events status"))))
                .contains("have not been read yet");
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.use("next_kvk_fight"))))
                .contains("No fight is planned");
    }

    private InteractionEvent refresh() {
        return new InteractionEvent.CommandUsed(bot.interaction(), "events refresh", Map.of());
    }

    private static List<Post.SendMessage> sent(List<Post> posts) {
        return posts.stream()
                .filter(Post.SendMessage.class::isInstance)
                .map(Post.SendMessage.class::cast)
                .toList();
    }
}

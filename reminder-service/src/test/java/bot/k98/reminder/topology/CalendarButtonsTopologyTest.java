package bot.k98.reminder.topology;

import static bot.k98.reminder.domain.calendar.GivenSheets.dates;
import static bot.k98.reminder.domain.calendar.GivenSheets.oneOffs;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.Menu;
import bot.k98.contracts.discord.OutgoingFile.FileOffered;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.CalendarTab;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members take away from the calendar: a file for their own, and reminders. */
class CalendarButtonsTopologyTest {
    private static final Tab GALA = oneOffs("1|g|Gala|party|2026-01-12 18:00|2026-01-12 20:00|Bring gifts|major");
    private static final Tab RUINS = dates(CalendarTab.RUINS, "2026-01-11 18:00");

    @AutoClose
    private final CalendarFixture bot;

    CalendarButtonsTopologyTest(@TempDir Path stateDir) {
        bot = new CalendarFixture(stateDir, false);
    }

    @Test
    void theFileHasAllShownDaysAndIsPrivate() {
        // Given: three pages
        bot.begin(oneOffs(IntStream.range(0, 20)
                .mapToObj(i -> "1|e%d|Event %d|party|2026-01-12 18:00|2026-01-12 20:00".formatted(i, i))
                .toArray(String[]::new)));

        // When
        Reply reply = press(bot.use("calendar", "days", "3"), ".ics");

        // Then
        assertThat(reply).isInstanceOf(Reply.PrivateAnswer.class);
        assertThat(CalendarFixture.text(CalendarFixture.body(reply))).contains("20 events");
        assertThat(file(reply)).containsOnlyOnce("SUMMARY:Event 19").contains("SUMMARY:Event 0", "UID:");
        assertThat(file(reply).split("BEGIN:VEVENT", -1)).hasSize(21);
    }

    @Test
    void whatWasCalledOffSinceIsInALaterFileAsCancelled() {
        // Given
        bot.begin(GALA, RUINS);
        Reply shown = bot.use("calendar");
        String before = file(press(shown, ".ics"));

        // When
        bot.reread(GALA, dates(CalendarTab.RUINS, "2026-03-01 18:00"));
        String after = file(press(shown, ".ics"));

        // Then
        assertThat(before).doesNotContain("STATUS:CANCELLED");
        assertThat(after).containsOnlyOnce("STATUS:CANCELLED").containsOnlyOnce("STATUS:CONFIRMED");
    }

    @Test
    void theFilterOfTheListIsTheFilesToo() {
        bot.begin(GALA, RUINS);

        assertThat(file(press(bot.use("calendar", "type", "party"), ".ics")))
                .contains("SUMMARY:Gala")
                .doesNotContain("Ruins");
    }

    @Test
    void theNextEventHasAFileOfItsOwnAlsoWhenItIsShared() {
        // Given
        bot.begin(GALA, RUINS);

        // When
        bot.use("calendar_next_event", "share", "true");
        MessageBody posted = ((Post.SendMessage) bot.posts().getLast()).body();
        Reply reply = bot.press(button(posted, ".ics").id());

        // Then
        assertThat(reply).isInstanceOf(Reply.PrivateAnswer.class);
        assertThat(file(reply)).contains("Ruins").doesNotContain("Gala");
    }

    @Test
    void whenAllIsOverThereIsNoFile() {
        // Given
        bot.begin(GALA);
        Reply shown = bot.use("calendar");

        // When
        bot.clock.advance(Duration.ofDays(8));
        Reply reply = press(shown, ".ics");

        // Then
        assertThat(CalendarFixture.body(reply).files()).isEmpty();
        assertThat(CalendarFixture.text(CalendarFixture.body(reply))).contains("Nothing is planned");
    }

    @Test
    void remindMeShowsThePressersLeadsOfTheEventsTypeAndLeavesTheListAsItIs() {
        // Given
        bot.begin(GALA, RUINS);

        // When
        Reply reply = press(bot.use("calendar_next_event"), "Remind me");

        // Then
        assertThat(reply).isInstanceOf(Reply.PrivateAnswer.class);
        assertThat(menus(reply)).hasSize(2);
        assertThat(menus(reply).getFirst().options())
                .filteredOn(MessageBody.MenuOption::chosen)
                .singleElement()
                .satisfies(option -> assertThat(option.value()).isEqualTo("ruins"));
    }

    @Test
    void belowSeveralTypesRemindMeLetsTheTypeBeChosenFirst() {
        bot.begin(GALA, RUINS);

        assertThat(menus(press(bot.use("calendar"), "Remind me"))).hasSize(1);
    }

    private Reply press(Reply shown, String label) {
        return bot.press(button(CalendarFixture.body(shown), label).id());
    }

    private static Button button(MessageBody body, String label) {
        return body.rows().stream()
                .flatMap(row -> row.buttons().stream())
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static List<Menu> menus(Reply reply) {
        return CalendarFixture.body(reply).rows().stream()
                .flatMap(row -> row.menu().stream())
                .toList();
    }

    /** The text of the one file that the reply attaches, unfolded. */
    private String file(Reply reply) {
        MessageBody.FileName name = CalendarFixture.body(reply).files().getFirst();
        assertThat(name.name()).isEqualTo("calendar.ics");
        FileOffered offered = bot.offered(name.hash());
        return new String(offered.bytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}

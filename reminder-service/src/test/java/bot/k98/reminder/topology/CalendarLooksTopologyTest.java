package bot.k98.reminder.topology;

import static bot.k98.reminder.domain.calendar.GivenSheets.dates;
import static bot.k98.reminder.domain.calendar.GivenSheets.oneOffs;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.CalendarTab;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members ask of the calendar, and who sees the answer. */
class CalendarLooksTopologyTest {
    private static final Tab GALA = oneOffs("1|g|Gala|party|2026-01-12 18:00|2026-01-12 20:00|Bring gifts|major");

    @TempDir
    private Path stateDir;

    private CalendarFixture bot;

    @BeforeEach
    void start() {
        bot = new CalendarFixture(stateDir, true);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void aKindIsUnderstoodAsTheBotShowsIt() {
        // Given
        bot.begin(dates(CalendarTab.MAJOR, "2026-01-13 18:00|Pass 4 opens"), GALA);

        // Then
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.use("calendar", "type", "major EVENTS "))))
                .contains("Pass 4", "Calendar: the next 7 days: Major events")
                .doesNotContain("Gala");
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.use("calendar_next_event", "type", "Major events"))))
                .contains("Pass 4");
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.use("calendar_next_event", "type", "Ark of Osiris"))))
                .contains("Nothing of the kind “Ark of Osiris” is planned");
    }

    @Test
    void aKindThatThereIsNotIsSaidToBeUnknownToWhoAskedAlone() {
        // Given
        bot.begin(GALA);

        // When
        Reply shared = bot.use("calendar", "type", "raid", "share", "true");
        Reply next = bot.use("calendar_next_event", "type", "raid");

        // Then
        assertThat(List.of(shared, next))
                .hasOnlyElementsOfType(Reply.PrivateAnswer.class)
                .allSatisfy(reply -> assertThat(CalendarFixture.text(CalendarFixture.body(reply)))
                        .startsWith("There is no kind of event “raid”. There are: Ruins, Altars,")
                        .contains("party"));
        assertThat(sent(bot.posts())).isEmpty();
    }

    @Test
    void nothingIsWrittenIntoAChannelForWhoMayNotWriteThere() {
        // Given
        bot.begin(GALA, dates(CalendarTab.ALTARS, "2026-01-12 18:00"));
        bot.readOnly = true;

        // When
        List<Reply> replies = List.of(
                bot.use("calendar", "share", "true", "type", "Party"),
                bot.use("calendar_next_event", "share", "true", "type", "party"),
                bot.use("next_kvk_fight"));

        // Then
        assertThat(replies)
                .hasOnlyElementsOfType(Reply.PrivateAnswer.class)
                .extracting(reply -> CalendarFixture.text(CalendarFixture.body(reply)))
                .allSatisfy(text -> assertThat(text).startsWith("-# You may not write in this channel"))
                .satisfiesExactly(
                        text -> assertThat(text).contains("Gala"),
                        text -> assertThat(text).contains("Gala"),
                        text -> assertThat(text).contains("Altar"));
        assertThat(sent(bot.posts())).isEmpty();

        // And what is private anyway has no such word
        assertThat(CalendarFixture.text(CalendarFixture.body(bot.use("calendar"))))
                .startsWith("\nCalendar:");
    }

    private static List<Post.SendMessage> sent(List<Post> posts) {
        return posts.stream()
                .filter(Post.SendMessage.class::isInstance)
                .map(Post.SendMessage.class::cast)
                .toList();
    }
}

package bot.k98.reminder.topology;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.FormSubmitted;
import bot.k98.contracts.discord.InteractionEvent.SelectChosen;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.Menu;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Reply.FormField;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a member leaves in the form as it was shown changes nothing, whatever goes on while the form is open. */
class EditFormTopologyTest {
    @AutoClose
    private final TopologyFixture bot;

    EditFormTopologyTest(@TempDir Path stateDir) {
        bot = new TopologyFixture(stateDir);
    }

    @Test
    void theTextOfAReminderThatIsDueWithinThisMinuteIsChanged() {
        // Given
        bot.set("40s", "tea");
        Reply.OpenForm form = open();
        bot.pass(Duration.ofSeconds(20));

        // When
        String edited = submit(form, Map.of("text", "coffee"));
        bot.pass(Duration.ofSeconds(19));
        List<Post> early = bot.posts();
        bot.pass(Duration.ofSeconds(1));

        // Then
        assertThat(edited).contains("Changed: coffee", "<t:1795435240:F>");
        assertThat(early).isEmpty();
        assertThat(texts(bot.posts())).containsExactly("⏰ coffee");
    }

    @Test
    void aReminderOnTheSecondOfTwoSameTimesIsNotMovedByItsText() {
        // Given
        bot.use("me timezone", Map.of("zone", "Europe/Berlin"));
        bot.set("2027-10-31 01:30 utc", "tea");

        // When
        Reply.OpenForm form = open();

        // Then
        assertThat(values(form)).containsEntry("when", "2027-10-31 01:30 utc");
        assertThat(submit(form, Map.of("text", "coffee"))).contains("coffee", "<t:1824946200:F>");
        assertThat(submit(form, Map.of("when", "2027-10-31 01:45 utc"))).contains("<t:1824947100:F>");
    }

    @Test
    void theTextOfASeriesIsChangedAlsoWhenOneOfItsTimesComesWhileTheFormIsOpen() {
        // Given
        bot.use("remind set", Map.of("when", "40s", "text", "tea", "repeat", "every day"));
        Reply.OpenForm form = open();
        bot.pass(Duration.ofMinutes(1));
        bot.posts();

        // When
        String edited = submit(form, Map.of("text", "coffee"));
        bot.pass(Duration.ofDays(1));

        // Then
        assertThat(edited).contains("Changed: coffee", "<t:1795521640:F>", "every day, 12:00:40");
        assertThat(texts(bot.posts())).containsExactly("⏰ coffee");
    }

    @Test
    void anotherZoneThatIsChosenWhileTheFormIsOpenMovesNothing() {
        // Given
        bot.set("3h", "tea");
        Reply.OpenForm form = open();
        bot.use("me timezone", Map.of("zone", "America/New_York"));

        // Then
        assertThat(submit(form, Map.of("text", "coffee"))).contains("Changed: coffee", "<t:1795446000:F>");
    }

    @Test
    void aSeriesThatIsMovedKeepsTheClocksItWasSetBy() {
        // Given
        bot.use("me timezone", Map.of("zone", "Europe/Berlin"));
        bot.use("remind set", Map.of("when", "18:00", "text", "tea", "repeat", "every day"));
        bot.use("me timezone", Map.of("zone", "Asia/Tokyo"));

        // When
        Reply.OpenForm form = open();
        String moved = submit(form, Map.of("when", "2026-11-24 03:00"));

        // Then
        assertThat(values(form)).containsEntry("when", "2026-11-24 02:00");
        assertThat(moved).contains("every day, 19:00 on the clocks of Europe/Berlin");
    }

    @Test
    void twoFormsThatChangeDifferentThingsDoNotUndoEachOther() {
        // Given
        bot.set("45m", "tea");
        Reply.OpenForm one = open();
        Reply.OpenForm other = open();

        // When
        submit(one, Map.of("text", "coffee"));
        String both = submit(other, Map.of("when", "2026-11-23 13:00"));

        // Then
        assertThat(both).contains("Changed: coffee", "<t:1795438800:F>");
    }

    @Test
    void aFormThatComesBackAsItWasShownOnlyShowsTheReminder() {
        // Given
        bot.set("45m", "tea");

        // Then
        assertThat(submit(open(), Map.of())).startsWith("⏰ tea").contains("<t:1795437900:F>");
    }

    @Test
    void aTextOfManyEmojiFitsIntoItsForm() {
        // Given
        bot.set("45m", "🏰".repeat(400));

        // When
        FormField text = open().fields().get(1);

        // Then
        assertThat(text.value()).hasSize(800).hasSizeLessThanOrEqualTo(text.maxLength());
    }

    /** From the list to the form of the first reminder. */
    private Reply.OpenForm open() {
        Menu menu = body(bot.list().orElseThrow()).rows().getFirst().menu().orElseThrow();
        MessageBody one = body(bot.sends(new SelectChosen(
                        bot.interaction(TopologyFixture.MIA, Optional.of(TopologyFixture.GUILD)),
                        menu.id(),
                        "message-1",
                        List.of(menu.options().getFirst().value())))
                .orElseThrow());
        Button edit = one.rows().getFirst().buttons().getFirst();
        return (Reply.OpenForm) bot.sends(new ButtonPressed(
                        bot.interaction(TopologyFixture.MIA, Optional.of(TopologyFixture.GUILD)),
                        edit.id(),
                        "message-1"))
                .orElseThrow();
    }

    /** Gives all fields back, as Discord does. */
    private String submit(Reply.OpenForm form, Map<String, String> changed) {
        Map<String, String> fields = new TreeMap<>(values(form));
        fields.putAll(changed);
        return body(bot.sends(new FormSubmitted(
                                bot.interaction(TopologyFixture.MIA, Optional.of(TopologyFixture.GUILD)),
                                form.form(),
                                fields))
                        .orElseThrow())
                .text();
    }

    private static Map<String, String> values(Reply.OpenForm form) {
        return form.fields().stream().collect(Collectors.toMap(FormField::name, FormField::value));
    }

    private static MessageBody body(Reply reply) {
        return switch (reply) {
            case Reply.Answer(var to, var body) -> body;
            case Reply.PrivateAnswer(var to, var body) -> body;
            case Reply.UpdateMessage(var to, var body) -> body;
            case Reply.OpenForm _, Reply.OfferChoices _ -> throw new AssertionError("no message: " + reply);
        };
    }

    private static List<String> texts(List<Post> posts) {
        return posts.stream()
                .map(post -> ((Post.SendMessage) post).body().text())
                .toList();
    }
}

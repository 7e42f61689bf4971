package bot.k98.reminder.topology;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.FormSubmitted;
import bot.k98.contracts.discord.InteractionEvent.MessageMenuUsed;
import bot.k98.contracts.discord.InteractionEvent.SelectChosen;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.Menu;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.contracts.discord.Reply.FormField;
import bot.k98.contracts.discord.SourceMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member's way through list, menu, buttons and forms, and what repeats. */
class EditTopologyTest {
    @AutoClose
    private final TopologyFixture bot;

    EditTopologyTest(@TempDir Path stateDir) {
        bot = new TopologyFixture(stateDir);
    }

    @Test
    void fromTheListAReminderIsChosenAndEditedInAForm() {
        // Given
        bot.set("45m", "tea");

        // When
        MessageBody one = choose(body(bot.list().orElseThrow()));
        Reply.OpenForm form = (Reply.OpenForm) press(one, "Edit");
        Map<String, String> fields =
                form.fields().stream().collect(Collectors.toMap(FormField::name, FormField::value));
        Reply edited = submit(form.form(), Map.of("when", "2026-11-23 13:00", "text", "coffee", "repeat", "daily"));
        bot.pass(Duration.ofHours(1));
        List<Post> first = bot.posts();
        bot.pass(Duration.ofDays(1));

        // Then
        assertThat(fields).isEqualTo(Map.of("when", "2026-11-23 12:45", "text", "tea", "repeat", "none"));
        assertThat(body(edited).text()).contains("Changed: coffee", "every day");
        assertThat(texts(first)).containsExactly("⏰ coffee");
        assertThat(texts(bot.posts())).containsExactly("⏰ coffee");
    }

    @Test
    void buttonsPutOffOnceAndCancel() {
        // Given
        bot.set("45m", "tea");
        MessageBody one = choose(body(bot.list().orElseThrow()));

        // When
        MessageBody later = body(press(one, "Snooze 1 h"));
        MessageBody still = body(press(one, "Snooze 1 h"));
        Reply cancelled = press(later, "Cancel");
        bot.pass(Duration.ofHours(3));

        // Then
        assertThat(later.text()).contains("Put off: tea", "<t:1795441500:F>");
        assertThat(still.text()).contains("<t:1795441500:F>");
        assertThat(cancelled).isInstanceOf(Reply.UpdateMessage.class);
        assertThat(bot.posts()).isEmpty();
    }

    @Test
    void eachTimeOfASeriesIsSnoozedOnItsOwn() {
        // Given
        bot.use("remind set", Map.of("when", "10m", "text", "tea", "repeat", "every day"));
        bot.pass(Duration.ofMinutes(10));

        // When
        bot.press(bot.posts().getFirst(), "Snooze 1 h");
        bot.pass(Duration.ofHours(1));
        List<Post> snoozed = bot.posts();
        bot.pass(Duration.ofHours(23));

        // Then
        assertThat(texts(snoozed)).containsExactly("⏰ tea");
        assertThat(texts(bot.posts())).containsExactly("⏰ tea");
        assertThat(body(bot.list().orElseThrow()).text()).contains("Your reminders (1)", "🔁 every day");
    }

    @Test
    void aYearOfASeriesIsOneMessageADayAndNoRowIsLeftBehind() {
        // Given
        bot.use("remind set", Map.of("when", "09:00", "text", "tea", "repeat", "daily"));

        // When
        for (int day = 0; day < 365; day++) {
            bot.pass(Duration.ofHours(12));
            bot.pass(Duration.ofHours(12));
        }

        // Then
        assertThat(bot.posts()).hasSize(365);
        assertThat(bot.rows(ReminderStores.REMINDERS))
                .isEqualTo(bot.rows(ReminderStores.TEXTS))
                .isLessThan(10);
    }

    @Test
    void aMessageIsRememberedThroughItsMenu() {
        // Given
        SourceMessage message = new SourceMessage("301", "777", "104", "Ben", bot.clock.instant(), List.of());

        // When
        Reply.OpenForm form = (Reply.OpenForm) bot.sends(new MessageMenuUsed(
                        bot.interaction(TopologyFixture.MIA, Optional.of(TopologyFixture.GUILD)),
                        "Remind me about this",
                        message))
                .orElseThrow();
        submit(form.form(), Map.of("when", "1h", "text", "answer Ben"));
        bot.pass(Duration.ofHours(1));

        // Then
        assertThat(texts(bot.posts())).containsExactly("⏰ answer Ben\nhttps://discord.com/channels/1/301/777");
    }

    @Test
    void aMembersZoneIsKeptAndShownInSuggestions() {
        // When
        Reply chosen = bot.use("me timezone", Map.of("zone", "Europe/Berlin")).orElseThrow();
        Reply suggested = bot.types("remind set", "when", "18:00").orElseThrow();
        Reply shown = bot.use("me timezone", Map.of()).orElseThrow();

        // Then
        assertThat(body(chosen).text()).contains("Europe/Berlin", "13:00");
        assertThat(((Reply.OfferChoices) suggested).choices())
                .singleElement()
                .satisfies(choice -> assertThat(choice.name()).contains("Mon 23 Nov 2026 18:00 CET"));
        assertThat(body(shown).text()).contains("Europe/Berlin");
    }

    @Test
    void aReminderBeyondTheFirstTwentyFiveIsFoundByItsWordsOrItsId() {
        // Given
        bot.use("me timezone", Map.of("zone", "Europe/Berlin"));
        IntStream.range(0, 30).forEach(i -> bot.set((i + 1) + "h", "Tea **" + i + "**"));

        // When
        List<Choice> words = offered("tea **29");

        // Then
        assertThat(offered("")).hasSize(25);
        assertThat(words).singleElement().satisfies(choice -> {
            assertThat(choice.name()).endsWith("Tue 24 Nov 2026 19:00 CET · Tea **29**");
            assertThat(offered(choice.value().toUpperCase(Locale.ROOT))).containsExactly(choice);
        });
        assertThat(offered("coffee")).isEmpty();
    }

    private List<Choice> offered(String typed) {
        return ((Reply.OfferChoices) bot.types("remind edit", "id", typed).orElseThrow()).choices();
    }

    private MessageBody choose(MessageBody list) {
        Menu menu = list.rows().getFirst().menu().orElseThrow();
        return body(bot.sends(new SelectChosen(
                        bot.interaction(TopologyFixture.MIA, Optional.of(TopologyFixture.GUILD)),
                        menu.id(),
                        "message-1",
                        List.of(menu.options().getFirst().value())))
                .orElseThrow());
    }

    private Reply press(MessageBody body, String label) {
        Button button = body.rows().stream()
                .flatMap(row -> row.buttons().stream())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
        return bot.sends(new ButtonPressed(
                        bot.interaction(TopologyFixture.MIA, Optional.of(TopologyFixture.GUILD)),
                        button.id(),
                        "message-1"))
                .orElseThrow();
    }

    private Reply submit(ComponentId form, Map<String, String> fields) {
        return bot.sends(new FormSubmitted(
                        bot.interaction(TopologyFixture.MIA, Optional.of(TopologyFixture.GUILD)), form, fields))
                .orElseThrow();
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

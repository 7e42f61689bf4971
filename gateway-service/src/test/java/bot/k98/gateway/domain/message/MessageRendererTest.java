package bot.k98.gateway.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.ButtonStyle;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.contracts.discord.MessageBody.Field;
import bot.k98.contracts.discord.MessageBody.Mentions;
import bot.k98.contracts.discord.MessageBody.Menu;
import bot.k98.contracts.discord.MessageBody.MenuOption;
import bot.k98.contracts.discord.MessageBody.Row;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.DiscordCall.Attachment;
import bot.k98.gateway.testing.Golden;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageRendererTest {
    private static final MessageBody RICH = MessageBody.of("Hello <@103>")
            .with(new Embed(
                    Optional.of("Title"),
                    Optional.of("Description"),
                    0x2ecc71,
                    List.of(new Field("name", "value", true)),
                    Optional.of("footer")))
            .with(Row.of(
                    new Button(id("done"), "Done", ButtonStyle.SUCCESS),
                    new Button(id("snooze"), "Snooze", ButtonStyle.SECONDARY, true)))
            .mentioning(List.of("103"));

    @Test
    void aTextIsATextAndNotifiesNobody() {
        Golden.verify(
                "message-text",
                MessageRenderer.create(MessageBody.of("pong @everyone")).json());
    }

    @Test
    void everythingThatAMessageCanHave() {
        Golden.verify("message-rich", MessageRenderer.create(RICH).json());
    }

    @Test
    void aMessageNamesItsFiles() {
        Golden.verify(
                "message-files",
                MessageRenderer.create(MessageBody.of("two files")
                                .attaching("h1", "report.csv")
                                .attaching("h2", "events.ics"))
                        .json());
    }

    @Test
    void everybodyIsNotifiedWhereTheBodySaysSo() {
        // Given
        MessageBody body = new MessageBody(
                "the gates open @everyone", List.of(), List.of(), new Mentions(List.of(), true), List.of());

        // When / Then
        Golden.verify("message-everyone", MessageRenderer.create(body).json());
    }

    @Test
    void aReplacementTakesAwayWhatTheNewMessageHasNot() {
        Golden.verify(
                "message-replaced",
                MessageRenderer.replace(MessageBody.of("Done.")).json());
    }

    @Test
    void aMenuStandsAloneInItsRow() {
        // Given
        MessageBody body = MessageBody.of("Choose").with(Row.of(menu(1, 2)));

        // When / Then
        Golden.verify("message-menu", MessageRenderer.create(body).json());
        assertThat(MessageLimits.problem(body)).isEmpty();
    }

    @Test
    void aMenuThatCanNotBeChosenFromIsNamed() {
        assertThat(MessageLimits.problem(MessageBody.of("x").with(Row.of(menu(2, 1)))))
                .hasValueSatisfying(problem -> assertThat(problem).contains("2 to 1"));
        assertThat(MessageLimits.problem(MessageBody.of("x")
                        .with(new Row(
                                List.of(new Button(id("done"), "Done", ButtonStyle.SUCCESS)),
                                Optional.of(menu(1, 1))))))
                .hasValueSatisfying(problem -> assertThat(problem).contains("a menu and buttons"));
    }

    @Test
    void filesKeepTheirOrderAndTheWholeTextComesLast() {
        // When
        Rendered rendered = MessageRenderer.create(
                MessageBody.of("x".repeat(2_001)).attaching("h1", "same.csv").attaching("h2", "same.csv"));

        // Then
        assertThat(rendered.files().subList(0, 2))
                .containsExactly(Attachment.offered("same.csv", "h1"), Attachment.offered("same.csv", "h2"));
        assertThat(rendered.json())
                .containsEntry(
                        "attachments",
                        List.of(
                                Map.of("id", "0", "filename", "same.csv"),
                                Map.of("id", "1", "filename", "same.csv"),
                                Map.of("id", "2", "filename", "message.txt")));
    }

    @Test
    void aLongTextIsAttachedWhole() {
        // Given
        String text = "word ".repeat(600);

        // When
        Rendered rendered = MessageRenderer.create(MessageBody.of(text));

        // Then
        assertThat((String) rendered.json().get("content"))
                .hasSizeLessThanOrEqualTo(2_000)
                .endsWith("(the whole text is attached)");
        assertThat(rendered.files())
                .singleElement()
                .satisfies(file -> assertThat(text(file)).contains(text));
        assertThat(rendered.json()).containsEntry("attachments", List.of(Map.of("id", "0", "filename", "message.txt")));
    }

    @Test
    void aTextOfExactlyTheLimitIsNotTouched() {
        // Given
        String text = "x".repeat(2_000);

        // When
        Rendered rendered = MessageRenderer.create(MessageBody.of(text));

        // Then
        assertThat(rendered.json()).containsEntry("content", text);
        assertThat(rendered.files()).isEmpty();
    }

    @Test
    void anEmbedBeyondTheLimitsIsAttachedWhole() {
        // Given
        List<Field> fields = IntStream.range(0, 30)
                .mapToObj(i -> new Field("name " + i, "v".repeat(1_100), false))
                .toList();
        Embed embed =
                new Embed(Optional.of("t".repeat(300)), Optional.of("d".repeat(5_000)), 1, fields, Optional.of("end"));

        // When
        Rendered rendered = MessageRenderer.create(MessageBody.of("").with(embed));

        // Then
        assertThat(size(rendered)).isLessThanOrEqualTo(6_000);
        assertThat(rendered.files())
                .singleElement()
                .satisfies(
                        file -> assertThat(text(file)).contains("t".repeat(300), "d".repeat(5_000), "name 29", "end"));
    }

    @Test
    void sixThousandCharactersCountOverAllEmbeds() {
        // Given
        Embed embed = new Embed(Optional.empty(), Optional.of("d".repeat(4_000)), 1, List.of(), Optional.empty());

        // When
        Rendered rendered =
                MessageRenderer.create(MessageBody.of("").with(embed).with(embed));

        // Then
        assertThat(size(rendered)).isLessThanOrEqualTo(6_000).isGreaterThan(5_000);
        assertThat(rendered.files()).hasSize(1);
    }

    @Test
    void whatCanNotBeShownIsNamed() {
        assertThat(MessageLimits.problem(MessageBody.of(" "))).hasValue("a message needs a text, an embed or a file");
        assertThat(MessageLimits.problem(
                        MessageBody.of("x").with(Row.of(new Button(id("done"), "l".repeat(81), ButtonStyle.PRIMARY)))))
                .hasValueSatisfying(problem -> assertThat(problem).contains("81"));
        assertThat(MessageLimits.problem(MessageBody.of("x")
                        .with(Row.of(
                                new Button(id("done"), "a", ButtonStyle.PRIMARY),
                                new Button(id("done"), "b", ButtonStyle.PRIMARY)))))
                .hasValueSatisfying(problem -> assertThat(problem).contains("share the custom id"));
        assertThat(MessageLimits.problem(RICH)).isEmpty();
    }

    private static int size(Rendered rendered) {
        return ((List<?>) rendered.json().get("embeds"))
                .stream().mapToInt(embed -> size((Map<?, ?>) embed)).sum();
    }

    private static int size(Map<?, ?> json) {
        return json.values().stream().mapToInt(MessageRendererTest::sizeOf).sum();
    }

    private static int sizeOf(Object value) {
        return switch (value) {
            case String text -> text.length();
            case Map<?, ?> map -> size(map);
            case List<?> list ->
                list.stream().mapToInt(MessageRendererTest::sizeOf).sum();
            default -> 0;
        };
    }

    private static Menu menu(int min, int max) {
        return new Menu(
                id("pick"),
                "What is it?",
                List.of(new MenuOption("Honor", "honor", true), new MenuOption("Activity", "activity", false)),
                min,
                max);
    }

    private static String text(Attachment file) {
        return new String(((DiscordCall.Bytes) file.content()).bytes(), StandardCharsets.UTF_8);
    }

    private static ComponentId id(String action) {
        return new ComponentId(ServiceName.REMINDER, action, "1", "r1", 3);
    }
}

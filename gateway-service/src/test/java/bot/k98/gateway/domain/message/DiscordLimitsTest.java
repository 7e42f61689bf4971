package bot.k98.gateway.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.ButtonStyle;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.contracts.discord.MessageBody.Field;
import bot.k98.contracts.discord.MessageBody.Menu;
import bot.k98.contracts.discord.MessageBody.MenuOption;
import bot.k98.contracts.discord.MessageBody.Row;
import bot.k98.gateway.domain.call.DiscordCall.Attachment;
import bot.k98.gateway.domain.call.DiscordCall.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Discord's limits on a message, one row each: at the limit nothing happens; above it the rest is attached, or the message is refused with a sentence. */
class DiscordLimitsTest {
    private static final Optional<String> NONE = Optional.empty();

    /** @param body of that many */
    private record Limit(String what, int most, IntFunction<MessageBody> body) {
        @Override
        public String toString() {
            return what + " " + most;
        }
    }

    static Stream<Limit> attached() {
        return Stream.of(
                new Limit("content", 2_000, n -> MessageBody.of(x(n))),
                new Limit("embeds", 10, n -> {
                    MessageBody body = MessageBody.of("");
                    for (int i = 0; i < n; i++) {
                        body = body.with(embed("t", "d", List.of(), ""));
                    }
                    return body;
                }),
                new Limit("embed title", 256, n -> with(embed(x(n), "d", List.of(), ""))),
                new Limit("embed description", 4_096, n -> with(embed("t", x(n), List.of(), ""))),
                new Limit("embed fields", 25, n -> with(embed("t", "d", fields(n, "n", "v"), ""))),
                new Limit("field name", 256, n -> with(embed("t", "d", fields(1, x(n), "v"), ""))),
                new Limit("field value", 1_024, n -> with(embed("t", "d", fields(1, "n", x(n)), ""))),
                new Limit("embed footer", 2_048, n -> with(embed("t", "d", List.of(), x(n)))),
                new Limit(
                        "characters over all embeds",
                        6_000,
                        n -> with(embed("", x(3_000), List.of(), "")).with(embed("", x(n - 3_000), List.of(), ""))));
    }

    static Stream<Limit> refused() {
        return Stream.of(
                new Limit("files", 10, n -> {
                    MessageBody body = MessageBody.of("x");
                    for (int i = 0; i < n; i++) {
                        body = body.attaching("h" + i, "f" + i);
                    }
                    return body;
                }),
                new Limit(
                        "users to notify",
                        100,
                        n -> MessageBody.of("x")
                                .mentioning(IntStream.range(0, n)
                                        .mapToObj(Integer::toString)
                                        .toList())),
                new Limit("rows", 5, n -> {
                    MessageBody body = MessageBody.of("x");
                    for (int i = 0; i < n; i++) {
                        body = body.with(Row.of(button("b" + i, "l")));
                    }
                    return body;
                }),
                new Limit(
                        "buttons in a row",
                        5,
                        n -> MessageBody.of("x")
                                .with(new Row(IntStream.range(0, n)
                                        .mapToObj(i -> button("b" + i, "l"))
                                        .toList()))),
                new Limit("button label", 80, n -> MessageBody.of("x").with(Row.of(button("b", x(n))))),
                new Limit(
                        "menu options",
                        25,
                        n -> menu(
                                "p",
                                IntStream.range(0, n)
                                        .mapToObj(i -> new MenuOption("l" + i, "v" + i, false))
                                        .toList())),
                new Limit("menu placeholder", 100, n -> menu(x(n), List.of(new MenuOption("l", "v", false)))),
                new Limit("menu option label", 100, n -> menu("p", List.of(new MenuOption(x(n), "v", false)))),
                new Limit("menu option value", 100, n -> menu("p", List.of(new MenuOption("l", x(n), false)))));
    }

    @ParameterizedTest
    @MethodSource({"attached", "refused"})
    void atTheLimitNothingHappens(Limit limit) {
        // Given
        MessageBody body = limit.body().apply(limit.most());

        // When
        Rendered rendered = MessageRenderer.create(body);

        // Then
        assertThat(MessageLimits.problem(body)).isEmpty();
        assertThat(rendered.files()).hasSize(body.files().size());
    }

    @ParameterizedTest
    @MethodSource("attached")
    void aboveItTheWholeIsAttached(Limit limit) {
        // Given
        MessageBody body = limit.body().apply(limit.most() + 1);

        // When
        Rendered rendered = MessageRenderer.create(body);

        // Then
        assertThat(MessageLimits.problem(body)).isEmpty();
        assertThat(rendered.files())
                .singleElement()
                .satisfies(file -> assertThat(text(file)).isEqualTo(PlainText.of(body)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aboveItTheMessageIsRefusedWithTheFigure(Limit limit) {
        assertThat(MessageLimits.problem(limit.body().apply(limit.most() + 1)))
                .hasValueSatisfying(problem -> assertThat(problem).contains(Integer.toString(limit.most() + 1)));
    }

    @Test
    void whereNoFurtherFileFitsATextIsNotCutInSilence() {
        // Given
        MessageBody body = MessageBody.of(x(2_001));
        for (int i = 0; i < 10; i++) {
            body = body.attaching("h" + i, "f" + i);
        }

        // When / Then
        assertThat(MessageLimits.problem(body))
                .hasValueSatisfying(problem -> assertThat(problem).contains("too long"));
    }

    private static MessageBody with(Embed embed) {
        return MessageBody.of("").with(embed);
    }

    private static Embed embed(String title, String description, List<Field> fields, String footer) {
        return new Embed(some(title), some(description), 1, fields, some(footer));
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? NONE : Optional.of(text);
    }

    private static List<Field> fields(int count, String name, String value) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Field(name, value, false))
                .toList();
    }

    private static MessageBody menu(String placeholder, List<MenuOption> options) {
        return MessageBody.of("x").with(Row.of(new Menu(id("m"), placeholder, options, 1, 1)));
    }

    private static Button button(String action, String label) {
        return new Button(id(action), label, ButtonStyle.PRIMARY);
    }

    private static ComponentId id(String action) {
        return new ComponentId(ServiceName.QUEUE, action, "1", "x", 1);
    }

    private static String x(int length) {
        return "x".repeat(length);
    }

    private static String text(Attachment file) {
        return new String(((Bytes) file.content()).bytes(), StandardCharsets.UTF_8);
    }
}

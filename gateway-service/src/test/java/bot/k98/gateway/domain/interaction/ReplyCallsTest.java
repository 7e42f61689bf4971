package bot.k98.gateway.domain.interaction;

import static bot.k98.contracts.discord.Manifest.ReplyMode.FORM;
import static bot.k98.contracts.discord.Manifest.ReplyMode.PRIVATE;
import static bot.k98.contracts.discord.Manifest.ReplyMode.PUBLIC;
import static bot.k98.contracts.discord.Manifest.ReplyMode.UPDATE;
import static bot.k98.gateway.testing.Uses.CREATED;
import static bot.k98.gateway.testing.Uses.address;
import static bot.k98.gateway.testing.Uses.answer;
import static bot.k98.gateway.testing.Uses.privately;
import static bot.k98.gateway.testing.Uses.update;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.contracts.discord.Reply.FormField;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.call.Urgency;
import bot.k98.gateway.testing.Golden;
import bot.k98.gateway.testing.Uses;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyCallsTest {
    private static final Reply CHOICES =
            new Reply.OfferChoices(address(PRIVATE), List.of(new Choice("tomorrow 12:00", "1764072000")));

    static Stream<Arguments> payloads() {
        return Stream.of(
                Arguments.of("reply-respond-public", ReplyCalls.call(ReplyStep.RESPOND, answer(PUBLIC))),
                Arguments.of("reply-respond-private", ReplyCalls.call(ReplyStep.RESPOND, answer(PRIVATE))),
                Arguments.of("reply-respond-private-word", ReplyCalls.call(ReplyStep.RESPOND, privately(PUBLIC))),
                Arguments.of("reply-update", ReplyCalls.call(ReplyStep.UPDATE, update(UPDATE))),
                Arguments.of("reply-choices", ReplyCalls.call(ReplyStep.CHOICES, CHOICES)),
                Arguments.of("reply-form", ReplyCalls.call(ReplyStep.FORM, Uses.form())),
                Arguments.of("reply-edit", ReplyCalls.call(ReplyStep.EDIT_ORIGINAL, answer(PUBLIC))),
                Arguments.of("reply-follow-up-public", ReplyCalls.call(ReplyStep.FOLLOW_UP, answer(PUBLIC))),
                Arguments.of("reply-follow-up-private", ReplyCalls.call(ReplyStep.FOLLOW_UP, privately(PUBLIC))),
                Arguments.of("reply-elsewhere", ReplyCalls.elsewhere(answer(PUBLIC), "301")),
                Arguments.of("defer-private", ReplyCalls.defer(address(PRIVATE))),
                Arguments.of("defer-public", ReplyCalls.defer(address(PUBLIC))),
                Arguments.of("defer-update", ReplyCalls.defer(address(UPDATE))));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void saysItInDiscordsForm(String name, DiscordCall call) {
        Golden.verify(name, call.body().orElseThrow());
    }

    @Test
    void whatBringsAnAnswerElsewhereIsAsUrgentAsAnAnswer() {
        assertThat(ReplyCalls.elsewhere(answer(PUBLIC), "301").urgency()).isEqualTo(Urgency.ANSWER);
    }

    @Test
    void aFirstAnswerIsNotBegunOnceDiscordHasForgottenTheUse() {
        assertThat(ReplyCalls.call(ReplyStep.RESPOND, answer(PUBLIC)).deadline())
                .contains(CREATED.plusSeconds(3));
        assertThat(ReplyCalls.defer(address(PUBLIC)).deadline()).contains(CREATED.plusSeconds(3));
        assertThat(ReplyCalls.call(ReplyStep.EDIT_ORIGINAL, answer(PUBLIC)).deadline())
                .isEmpty();
    }

    @Test
    void aFirstAnswerNamesTheUseAndALaterOneTheApplication() {
        assertThat(ReplyCalls.call(ReplyStep.RESPOND, answer(PUBLIC)).parameters())
                .containsExactly("9001", "token");
        assertThat(ReplyCalls.call(ReplyStep.EDIT_ORIGINAL, answer(PUBLIC)).parameters())
                .containsExactly("10", "token");
    }

    @Test
    void aFormThatDiscordWouldRefuseIsNamed() {
        // Given
        FormField field = new FormField("text", "Text", "too long", false, false, 3);

        // When / Then
        assertThat(ReplyCalls.problem(form("Edit", List.of())))
                .hasValueSatisfying(problem -> assertThat(problem).contains("0 fields"));
        assertThat(ReplyCalls.problem(form("t".repeat(46), List.of(field))))
                .hasValueSatisfying(problem -> assertThat(problem).contains("46"));
        assertThat(ReplyCalls.problem(form("Edit", List.of(field))))
                .hasValueSatisfying(
                        problem -> assertThat(problem).contains("'text'").contains("8"));
        assertThat(ReplyCalls.problem(Uses.form())).isEmpty();
    }

    private static Reply form(String title, List<FormField> fields) {
        return new Reply.OpenForm(
                address(FORM), new ComponentId(ServiceName.REMINDER, "save", "1", "r1", 3), title, fields);
    }

    @Test
    void onlyTwentyFiveChoicesAreOffered() {
        // Given
        List<Choice> many = IntStream.range(0, 30)
                .mapToObj(i -> new Choice("n".repeat(120), "v" + i))
                .toList();

        // When
        DiscordCall call = ReplyCalls.call(ReplyStep.CHOICES, new Reply.OfferChoices(address(PRIVATE), many));

        // Then
        assertThat(call.endpoint()).isEqualTo(Endpoint.CALLBACK);
        Map<?, ?> data = (Map<?, ?>) ((Map<?, ?>) call.body().orElseThrow()).get("data");
        assertThat((List<?>) data.get("choices"))
                .hasSize(25)
                .allSatisfy(choice ->
                        assertThat(((Map<?, ?>) choice).get("name").toString()).hasSize(100));
    }

    @Test
    void aLongChoiceIsNotCutWithinAnEmoji() {
        // Given
        Choice choice = new Choice("n".repeat(98) + "🏰🏰", "v");

        // When
        DiscordCall call =
                ReplyCalls.call(ReplyStep.CHOICES, new Reply.OfferChoices(address(PRIVATE), List.of(choice)));

        // Then
        Map<?, ?> data = (Map<?, ?>) ((Map<?, ?>) call.body().orElseThrow()).get("data");
        assertThat((List<?>) data.get("choices"))
                .singleElement()
                .isEqualTo(Map.of("name", "n".repeat(98) + "…", "value", "v"));
    }
}

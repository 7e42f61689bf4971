package bot.k98.acceptance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.ButtonStyle;
import bot.k98.contracts.discord.MessageBody.Row;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Reply.Answer;
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.contracts.discord.Reply.OfferChoices;
import bot.k98.contracts.discord.Reply.PrivateAnswer;
import bot.k98.contracts.discord.Reply.UpdateMessage;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a member who uses the bot gets to see. */
abstract class AnswerCases {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final GatewayStack stack;
    private final ScriptedService service;

    AnswerCases(GatewayStack stack, ScriptedService service) {
        this.stack = stack;
        this.service = service;
    }

    @Test
    void aReplyInTimeIsTheFirstAnswer() {
        // When
        JsonNode used = stack.members().use("member", "general", "/echo");

        // Then
        assertThat(used.path("text").asText()).isEqualTo("pong");
        assertThat(used.path("ephemeral").asBoolean()).isFalse();
        assertThat(used.path("history").findValuesAsText("what")).containsExactly("message");
    }

    @Test
    void aSlowServiceIsDeferredAndItsReplyTakesThatPlace() {
        // Given
        service.onUse(event ->
                later(Duration.ofSeconds(4), new Answer(event.interaction().address(), MessageBody.of("slow"))));

        // When
        String id = stack.members()
                .useWithoutWaiting("member", "general", "/hush")
                .path("id")
                .asText();

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                stack.members().interaction(id).path("text").asText())
                        .isEqualTo("slow"));
        JsonNode used = stack.members().interaction(id);
        assertThat(used.path("missed").asBoolean()).isFalse();
        assertThat(used.path("ephemeral").asBoolean()).isTrue();
    }

    @Test
    void aSecondAnswerTakesThePlaceOfTheFirst() {
        // Given
        service.onUse(event -> {
            service.reply(new Answer(event.interaction().address(), MessageBody.of("the first answer")));
            service.reply(new Answer(event.interaction().address(), MessageBody.of("the second answer")));
        });

        // When
        stack.members().useWithoutWaiting("member", "general", "/echo");

        // Then
        await().atMost(SOON)
                .until(() -> stack.members().texts("member", "general").contains("the second answer"));
        assertThat(stack.members().texts("member", "general")).doesNotContain("the first answer");
    }

    @Test
    void aPrivateWordAfterAPublicDeferralIsSeenByItsMemberAlone() {
        // Given
        service.onUse(event -> later(
                Duration.ofSeconds(4), new PrivateAnswer(event.interaction().address(), MessageBody.of("psst"))));

        // When
        stack.members().useWithoutWaiting("member", "general", "/echo");

        // Then
        await().atMost(SOON)
                .until(() -> stack.members().texts("member", "general").contains("psst"));
        assertThat(stack.members().texts("officer", "general")).doesNotContain("psst", "");
    }

    @Test
    void aButtonChangesItsMessage() {
        // Given
        ComponentId flip = new ComponentId(ServiceName.WATCHDOG, "flip", "1", "x", 1);
        MessageBody heads = MessageBody.of("heads").with(Row.of(new Button(flip, "Flip", ButtonStyle.PRIMARY)));
        service.onUse(event -> service.reply(
                event instanceof InteractionEvent.ButtonPressed
                        ? new UpdateMessage(event.interaction().address(), MessageBody.of("tails"))
                        : new Answer(event.interaction().address(), heads)));
        stack.members().use("member", "general", "/echo");

        // When
        stack.members().press("member", "general", "Flip");

        // Then
        assertThat(stack.members().texts("member", "general")).contains("tails").doesNotContain("heads");
    }

    @Test
    void whileTheBrokerSaysNothingTheMemberIsToldToLookBeforeTryingAgain() {
        // Given
        stack.members().use("member", "general", "/hush");
        stack.stall("broker");

        // When
        JsonNode used;
        try {
            used = stack.members().use("member", "general", "/echo");
        } finally {
            stack.resume("broker");
        }

        // Then
        assertThat(used.path("missed").asBoolean()).isFalse();
        assertThat(used.path("ephemeral").asBoolean()).isTrue();
        assertThat(used.path("text").asText()).contains("couldn't confirm");
    }

    @Test
    void choicesComeWhileAMemberTypes() {
        // Given
        service.onUse(event -> {
            if (event instanceof AutocompleteAsked asked) {
                service.reply(new OfferChoices(
                        asked.interaction().address(), List.of(new Choice(asked.typed() + "!", asked.typed()))));
            }
        });

        // When
        JsonNode choices = stack.members().autocomplete("member", "general", "hush", "word", "tea");

        // Then
        assertThat(choices.findValuesAsText("name")).containsExactly("tea!");
    }

    @Test
    void choicesThatDontComeAreAnEmptyListInTime() {
        // Given
        service.onUse(event -> {});

        // When
        JsonNode choices = stack.members().autocomplete("member", "general", "hush", "word", "tea");

        // Then
        assertThat(choices.isArray()).isTrue();
        assertThat(choices).isEmpty();
    }

    @Test
    void aMemberWhoMayNotIsToldTheRuleAndTheServiceHearsNothing() {
        // Given
        int before = service.uses().size();

        // When
        JsonNode used = stack.members().use("officer", "general", "/engine");

        // Then
        assertThat(used.path("text").asText()).contains("ADMIN_USER_ID");
        assertThat(used.path("ephemeral").asBoolean()).isTrue();
        assertThat(service.uses()).hasSize(before);
    }

    @Test
    void helpTellsWhatTheAskerMayUseWithAnExampleEach() {
        // When
        JsonNode used = stack.members().use("member", "general", "/help");
        JsonNode names = stack.members().autocomplete("member", "general", "help", "command", "ec");

        // Then
        assertThat(used.path("ephemeral").asBoolean()).isTrue();
        assertThat(used.path("message").toString())
                .contains("`/echo`", "Says it back")
                .doesNotContain("engine");
        assertThat(names.findValuesAsText("value")).containsExactly("echo");
    }

    private void later(Duration delay, Reply reply) {
        Thread.startVirtualThread(() -> {
            await().pollDelay(delay).until(() -> true);
            service.reply(reply);
        });
    }
}

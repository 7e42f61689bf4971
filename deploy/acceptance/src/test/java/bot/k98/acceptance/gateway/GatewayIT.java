package bot.k98.acceptance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.stack.CommittedTopic;
import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.GatewayMemory.DirectChannelKnown;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.Manifest.Action;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.OptionType;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.ButtonStyle;
import bot.k98.contracts.discord.MessageBody.Row;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Post.Request;
import bot.k98.contracts.discord.Post.SendMessage;
import bot.k98.contracts.discord.Post.Target;
import bot.k98.contracts.discord.Receipt;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Reply.Answer;
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.contracts.discord.Reply.OfferChoices;
import bot.k98.contracts.discord.Reply.PrivateAnswer;
import bot.k98.contracts.discord.Reply.UpdateMessage;
import bot.k98.contracts.discord.Withdrawal.PostsWithdrawn;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.privacy.PrivacyFact.DeletionAsked;
import bot.k98.contracts.privacy.PrivacyFact.GuildLeft;
import bot.k98.contracts.privacy.PrivacyFact.GuildPresent;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class GatewayIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String MIA = "1100000000000000103";
    private static final String OFFICER = "1100000000000000102";
    private static final String GUILD = "1100000000000000001";
    private static final String GENERAL = "1100000000000000301";
    private static final Use PUBLICLY = new Use(ReplyMode.PUBLIC, List.of(), "/echo");
    private static final Use PRIVATELY = new Use(
            ReplyMode.PRIVATE,
            List.of(Option.optional("word", "A word", OptionType.STRING).autocompleted()),
            "/hush");

    @TempDir
    static Path folder;

    private static GatewayStack stack;
    private static ScriptedService service;

    @BeforeAll
    static void start() {
        stack = GatewayStack.in(folder);
        stack.gateway(1);
        service = ScriptedService.of(ServiceName.WATCHDOG, stack.bootstrapServers());
        service.offer(
                List.of(
                        Command.plain("echo", "Says it back", Audience.MEMBER, PUBLICLY),
                        Command.plain("hush", "Says it quietly", Audience.MEMBER, PRIVATELY),
                        Command.plain("engine", "For operators", Audience.OPERATOR, PUBLICLY)),
                List.of(new Action("flip", ReplyMode.UPDATE, Audience.MEMBER)));
        await().atMost(SOON)
                .until(() -> stack.discord()
                        .get("/sandbox/api/commands?as=member&channel=general")
                        .toString()
                        .contains("hush"));
    }

    @AfterAll
    static void stop() {
        service.close();
        stack.close();
    }

    @BeforeEach
    void calm() {
        stack.members().noFaults();
        service.onUse(event -> service.reply(new Answer(event.interaction().address(), MessageBody.of("pong"))));
    }

    @Test
    void aRemovalFromTheGuildIsToldToEveryTaskAndAnOutageIsNot() {
        // Given
        int seen = told(GuildPresent.class);

        // When
        stack.members().fault("/guild/outage", "{}");
        stack.members().fault("/guild/back", "{}");
        await().atMost(SOON).until(() -> told(GuildPresent.class) == seen + Topics.DEFAULT_PARTITIONS);
        int leftByAnOutage = told(GuildLeft.class);
        stack.members().fault("/guild/leave", "{}");
        await().atMost(SOON).until(() -> told(GuildLeft.class) == Topics.DEFAULT_PARTITIONS);
        stack.members().fault("/guild/join", "{}");
        await().atMost(SOON).until(() -> told(GuildPresent.class) == seen + 2 * Topics.DEFAULT_PARTITIONS);

        // Then
        assertThat(leftByAnOutage).isZero();
        assertThat(stack.members()
                        .use("member", "general", "/echo")
                        .path("text")
                        .asText())
                .isEqualTo("pong");
    }

    private static int told(Class<? extends PrivacyFact> kind) {
        return (int) CommittedTopic.read(stack.bootstrapServers(), Topics.PRIVACY_FACTS).stream()
                .filter(kind::isInstance)
                .count();
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

    @Test
    void aPostIsOneMessageAndOneReceipt() {
        // Given
        Post post = post("it-1", Target.direct(MIA), "a reminder");

        // When
        service.post(Lane.PERSONAL, post);

        // Then
        Receipt receipt = receipt("it-1");
        assertThat(receipt).isInstanceOf(Receipt.Delivered.class);
        assertThat(stack.members().texts("member", "dm")).containsOnlyOnce("a reminder");
    }

    @Test
    void afterARestartNoDirectMessageChannelIsOpenedAgainButThatOfAMemberWhoHadTheirDataDeletedMeanwhile()
            throws IOException {
        // Given
        service.post(Lane.PERSONAL, post("it-4", Target.direct(MIA), "before the restart"));
        service.post(Lane.PERSONAL, post("it-5", Target.direct(OFFICER), "before the deletion"));
        receipt("it-4");
        receipt("it-5");

        // When
        stack.stop("gateway-1");
        service.fact(new DeletionAsked("it-6", GUILD, OFFICER, Clock.systemUTC().instant()));
        stack.gateway(1);
        await().atMost(SOON).until(() -> hasRead() && direct(OFFICER).isEmpty());
        long before = calls(0).count();
        service.post(Lane.PERSONAL, post("it-7", Target.direct(MIA), "after the restart"));
        receipt("it-7");
        List<String> toMia = calls(before).toList();
        service.post(Lane.PERSONAL, post("it-8", Target.direct(OFFICER), "after the deletion"));
        receipt("it-8");

        // Then
        String mias = direct(MIA).orElseThrow();
        assertThat(toMia).containsExactly("POST /channels/" + mias + "/messages");
        assertThat(calls(before).skip(toMia.size())).hasSize(2).first().isEqualTo("POST /users/@me/channels");
        assertThat(stack.members().texts("member", "dm")).containsOnlyOnce("after the restart");
        assertThat(stack.members().texts("officer", "dm")).containsOnlyOnce("after the deletion");
    }

    /** Whether the gateway has read what is remembered of channels; its log begins with its start. */
    private static boolean hasRead() throws IOException {
        return Files.readString(stack.log(1)).contains("channels read");
    }

    /** The direct-message channel that is remembered of a member. */
    private static Optional<String> direct(String user) {
        return CommittedTopic.newest(stack.bootstrapServers(), Topics.GATEWAY_MEMORY).values().stream()
                .filter(DirectChannelKnown.class::isInstance)
                .map(DirectChannelKnown.class::cast)
                .filter(known -> known.userId().equals(user))
                .map(DirectChannelKnown::channelId)
                .findFirst();
    }

    /** The bot's requests about direct messages, after so many. */
    private static Stream<String> calls(long after) {
        return stack.discord()
                .get("/sandbox/api/calls?limit=10000&since=0")
                .path("calls")
                .valueStream()
                .map(call -> call.path("method").asText() + " "
                        + call.path("path").asText().replace("/api/v10", ""))
                .filter(call -> call.endsWith("/users/@me/channels") || call.endsWith("/messages"))
                .skip(after);
    }

    @Test
    void aPostSurvivesErrorsAndLostResponsesOnce() {
        // Given
        stack.members().fault("", "{\"kind\":\"lost\",\"match\":\"POST .*/messages\",\"times\":1}");

        // When
        service.post(Lane.PERSONAL, post("it-2", Target.channel(GENERAL), "only once"));

        // Then
        assertThat(receipt("it-2")).isInstanceOf(Receipt.Delivered.class);
        assertThat(stack.members().texts("member", "general")).containsOnlyOnce("only once");
    }

    @Test
    void aPostThatIsWithdrawnWhileDiscordFailsIsNotSentWhenDiscordIsWell() {
        // Given
        long before = calls(0).count();
        stack.members().fault("", "{\"kind\":\"error\",\"match\":\"POST .*/messages\"}");
        service.post(Lane.BULK, withdrawable("it-9", "it-fault"));
        await().atMost(SOON).until(() -> calls(before).count() > 0);

        // When
        withdraw("it-fault");
        Receipt tried = receipt("it-9");
        stack.members().noFaults();
        service.post(Lane.BULK, withdrawable("it-10", "it-fault"));
        service.post(Lane.BULK, post("it-11", Target.channel(GENERAL), "the next one"));

        // Then
        assertThat(receipt("it-11")).isInstanceOf(Receipt.Delivered.class);
        assertThat(tried).isInstanceOf(Receipt.Withdrawn.class);
        assertThat(receipt("it-10")).isInstanceOf(Receipt.Withdrawn.class);
        assertThat(service.receipts())
                .filteredOn(one -> one.request().withdrawnBy().equals(Optional.of("it-fault")))
                .hasSize(2);
        assertThat(stack.members().texts("member", "general"))
                .contains("the next one")
                .doesNotContain("off");
    }

    @Test
    void aPostThatIsWithdrawnWhileNoGatewayRunsIsNotSentByTheNextOne() {
        // Given
        stack.stop("gateway-1");
        service.post(Lane.BULK, withdrawable("it-12", "it-stop"));

        // When
        withdraw("it-stop");
        stack.gateway(1);

        // Then
        assertThat(receipt("it-12")).isInstanceOf(Receipt.Withdrawn.class);
        assertThat(stack.members().texts("member", "general")).doesNotContain("off");
    }

    private static Post withdrawable(String id, String withdrawal) {
        Request request = new Request(id, ServiceName.WATCHDOG, id, Optional.empty()).withdrawnBy(withdrawal);
        return new SendMessage(request, Target.channel(GENERAL), MessageBody.of("off"));
    }

    private static void withdraw(String name) {
        service.withdraw(
                new PostsWithdrawn(name, ServiceName.WATCHDOG, Clock.systemUTC().instant()));
    }

    @Test
    void aMemberWithClosedDirectMessagesIsRejected() {
        // Given
        stack.members().directMessages("newcomer", false);

        // When
        service.post(Lane.PERSONAL, post("it-3", Target.direct("1100000000000000104"), "hello"));

        // Then
        assertThat(receipt("it-3"))
                .isInstanceOfSatisfying(
                        Receipt.Rejected.class,
                        rejected -> assertThat(rejected.code()).isEqualTo(Receipt.Rejected.DIRECT_MESSAGES_CLOSED));
    }

    private static Receipt receipt(String request) {
        return await().atMost(SOON)
                .until(
                        () -> service.receipts().stream()
                                .filter(receipt -> receipt.request().id().equals(request))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Post post(String id, Target target, String text) {
        return new SendMessage(
                new Request(id, ServiceName.WATCHDOG, id, Optional.empty()), target, MessageBody.of(text));
    }

    private static void later(Duration delay, Reply reply) {
        Thread.startVirtualThread(() -> {
            await().pollDelay(delay).until(() -> true);
            service.reply(reply);
        });
    }
}

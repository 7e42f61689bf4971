package bot.k98.acceptance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.stack.CommittedTopic;
import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.GatewayMemory.DirectChannelKnown;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Post.Request;
import bot.k98.contracts.discord.Post.SendMessage;
import bot.k98.contracts.discord.Post.Target;
import bot.k98.contracts.discord.Receipt;
import bot.k98.contracts.discord.Withdrawal.PostsWithdrawn;
import bot.k98.contracts.privacy.PrivacyFact.DeletionAsked;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of messages that a service wants sent. */
abstract class PostCases {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String MIA = "1100000000000000103";
    private static final String OFFICER = "1100000000000000102";
    private static final String GUILD = "1100000000000000001";
    private static final String GENERAL = "1100000000000000301";

    private final GatewayStack stack;
    private final ScriptedService service;

    PostCases(GatewayStack stack, ScriptedService service) {
        this.stack = stack;
        this.service = service;
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
    private boolean hasRead() throws IOException {
        return Files.readString(stack.log(1)).contains("channels read");
    }

    /** The direct-message channel that is remembered of a member. */
    private Optional<String> direct(String user) {
        return CommittedTopic.newest(stack.bootstrapServers(), Topics.GATEWAY_MEMORY).values().stream()
                .filter(DirectChannelKnown.class::isInstance)
                .map(DirectChannelKnown.class::cast)
                .filter(known -> known.userId().equals(user))
                .map(DirectChannelKnown::channelId)
                .findFirst();
    }

    /** The bot's requests about direct messages, after so many. */
    private Stream<String> calls(long after) {
        return stack.discord()
                .get("/sandbox/api/calls?limit=10000&since=0")
                .path("calls")
                .valueStream()
                .map(call -> call.path("method").asText() + " "
                        + call.path("path").asText().replace("/api/v10", ""))
                .filter(call -> call.endsWith("/users/@me/channels") || call.endsWith("/messages"))
                .skip(after);
    }

    private static Post withdrawable(String id, String withdrawal) {
        Request request = new Request(id, ServiceName.WATCHDOG, id, Optional.empty()).withdrawnBy(withdrawal);
        return new SendMessage(request, Target.channel(GENERAL), MessageBody.of("off"));
    }

    private void withdraw(String name) {
        service.withdraw(
                new PostsWithdrawn(name, ServiceName.WATCHDOG, Clock.systemUTC().instant()));
    }

    private Receipt receipt(String request) {
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
}

package bot.k98.acceptance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.stack.JsonHttp;
import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post.Request;
import bot.k98.contracts.discord.Post.SendMessage;
import bot.k98.contracts.discord.Post.Target;
import bot.k98.contracts.discord.Receipt;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gateways killed at named points. The local Discord carries a request out and holds its answer back: its gateway stands right
 * after the message and before the receipt for as long as the test likes. Behind such a post no offset of its partition can be
 * committed: a settled post behind it stands right after its receipt and before its offset.
 */
@Tag("torture")
class PostKillIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String GENERAL = "1100000000000000301";
    private static final String KVK = "1100000000000000305";
    private static final int PARTITION = 2;
    private static final int CROWD = 300;

    /** Of one gateway: of replies, and of posts in three lanes. */
    private static final int CONSUMERS = 4;

    private static final Duration OLD = Duration.ofMinutes(5);

    @TempDir
    static Path folder;

    private static GatewayStack stack;
    private static ScriptedService service;
    private static Admin admin;

    @BeforeAll
    static void start() {
        stack = GatewayStack.in(folder);
        stack.gateway(1);
        service = ScriptedService.of(ServiceName.WATCHDOG, stack.bootstrapServers());
        admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        service.close();
        stack.close();
    }

    @BeforeEach
    void calm() {
        stack.members().noFaults();
        stack.members().fault("/settings", "{\"nonce_window\":\"3m\"}");
    }

    @Test
    void insideTheNonceWindowWhatDiscordTookIsSentOnceAndWhatHasAReceiptIsNotTouched() {
        // Given
        hold(GENERAL);
        posts("inside held", GENERAL, Duration.ZERO);
        awaitText("general", "inside held");
        posts("inside settled", KVK, Duration.ZERO);
        awaitReceipts("inside settled", 1);

        // When
        stack.kill("gateway-1");
        stack.members().noFaults();
        stack.gateway(1);

        // Then
        assertThat(awaitReceipts("inside held", 1)).hasOnlyElementsOfType(Receipt.Delivered.class);
        assertThat(texts("general")).containsOnlyOnce("inside held");
        assertThat(texts("kvk")).containsOnlyOnce("inside settled");
        posts("inside after", KVK, Duration.ZERO);
        awaitReceipts("inside after", 1);
        assertThat(receipts("inside settled")).hasSize(1);
    }

    @Test
    void outsideTheNonceWindowWhatDiscordTookIsFoundInTheChannel() {
        // Given
        stack.members().fault("/settings", "{\"nonce_window\":\"1s\"}");
        hold(GENERAL);
        posts("outside held", GENERAL, OLD);
        awaitText("general", "outside held");
        posts("outside settled", KVK, OLD);
        awaitReceipts("outside settled", 1);

        // When
        stack.kill("gateway-1");
        stack.members().noFaults();
        posts("outside never begun", GENERAL, OLD);
        stack.gateway(1);

        // Then
        awaitReceipts("outside never begun", 1);
        assertThat(receipts("outside held")).hasOnlyElementsOfType(Receipt.Delivered.class);
        assertThat(receipts("outside settled")).hasSize(1);
        assertThat(texts("general")).containsOnlyOnce("outside held").containsOnlyOnce("outside never begun");
        assertThat(texts("kvk")).containsOnlyOnce("outside settled");
    }

    @Test
    void whereTheChannelCanNotTellAnAlertIsRepeatedAndTheRestIsUnconfirmed() {
        // Given
        stack.members().fault("/settings", "{\"nonce_window\":\"1s\"}");
        hold(GENERAL);
        hold(KVK);
        posts("untold personal", GENERAL, OLD);
        posts(Lane.ALERT, "untold alert", KVK, OLD);
        awaitText("general", "untold personal");
        awaitText("kvk", "untold alert");

        // When
        stack.kill("gateway-1");
        stack.members().noFaults();
        stack.members().fault("", "{\"kind\":\"error\",\"status\":403,\"code\":50001,\"match\":\"GET .*/messages$\"}");
        stack.gateway(1);

        // Then
        assertThat(awaitReceipts("untold personal", 1)).hasOnlyElementsOfType(Receipt.Unconfirmed.class);
        assertThat(awaitReceipts("untold alert", 1)).hasOnlyElementsOfType(Receipt.Delivered.class);
        assertThat(texts("general")).containsOnlyOnce("untold personal");
        assertThat(texts("kvk")).filteredOn("untold alert"::equals).hasSize(2);
    }

    @Test
    void aGatewayKilledWhileItsPartitionsMoveLosesAndDoublesNothing() {
        // Given
        hold(GENERAL);
        for (int partition = 0; partition < 6; partition++) {
            service.post(Lane.PERSONAL, post("moving " + partition, GENERAL), partition, now());
        }
        await().atMost(SOON).until(() -> texts("general").stream().anyMatch(text -> text.startsWith("moving")));

        int alone = group().members().size();

        // When: the group has more members, and is handing partitions over to them
        stack.launchGateway(2);
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(this::group, group -> group.members().size() > alone && group.groupState() != GroupState.STABLE);
        stack.kill("gateway-1");
        stack.members().noFaults();

        // Then
        for (int partition = 0; partition < 6; partition++) {
            awaitReceipts("moving " + partition, 1);
            assertThat(texts("general")).containsOnlyOnce("moving " + partition);
        }
        stack.kill("gateway-2");
        stack.gateway(1);
    }

    /** Limits of single routes are off: Discord doesn't say what they are, and two gateways can't know of one another's part. */
    @Test
    void twoGatewaysTogetherAskDiscordNoMoreThanItTakesFromOne() {
        // Given
        stack.members().fault("/settings", "{\"rate_limits\":false}");
        List<String> members = IntStream.range(0, CROWD)
                .mapToObj(i -> stack.discord()
                        .post("/sandbox/api/members", JsonHttp.object().put("username", "crowd" + i))
                        .path("user")
                        .path("id")
                        .asText())
                .toList();
        await().atMost(SOON).until(() -> group().members().size() == CONSUMERS);
        stack.launchGateway(2);
        await().atMost(SOON)
                .until(
                        this::group,
                        group -> group.members().size() == 2 * CONSUMERS
                                && group.groupState() == GroupState.STABLE
                                && group.members().stream()
                                        .noneMatch(member -> member.assignment()
                                                .topicPartitions()
                                                .isEmpty()));
        long before = lastCall();

        // When: each of them needs two requests, one for the channel and one for the message
        for (int i = 0; i < CROWD; i++) {
            service.post(Lane.PERSONAL, direct("crowd " + i, members.get(i)), i % 6, now());
        }
        await().atMost(Duration.ofMinutes(2))
                .until(() -> service.receipts().stream()
                                .filter(receipt -> receipt.request().id().startsWith("crowd "))
                                .count()
                        == CROWD);

        // Then
        List<Instant> asked = calls(before)
                .filter(call -> !call.path("path").asText().contains("/interactions/"))
                .map(call -> Instant.parse(call.path("at").asText()))
                .sorted()
                .toList();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(2 * CROWD);
        assertThat(Duration.between(asked.getFirst(), asked.getLast()))
                .isGreaterThan(Duration.ofSeconds(2 * CROWD / 50));
        stack.members().fault("/settings", "{\"rate_limits\":true}");
        stack.kill("gateway-2");
    }

    @Test
    void aGatewayThatIsRestartedWhileDiscordLimitsItAsksOnceLearnsTheWaitAndPostsOnce() {
        // Given: whoever asks in 20 seconds is to wait for 10
        long before = lastCall();
        stack.members()
                .fault(
                        "",
                        "{\"kind\":\"ratelimit\",\"retry_after\":10,\"for\":\"20s\",\"match\":\"POST .*/" + GENERAL
                                + "/messages$\"}");
        for (int i = 0; i < 5; i++) {
            posts("limited " + i, GENERAL, Duration.ZERO);
        }
        await().atMost(SOON).until(() -> limitedSince(before) == 1);

        // When
        stack.kill("gateway-1");
        stack.gateway(1);

        // Then
        for (int i = 0; i < 5; i++) {
            assertThat(awaitReceipts("limited " + i, 1)).hasOnlyElementsOfType(Receipt.Delivered.class);
            assertThat(texts("general")).containsOnlyOnce("limited " + i);
        }
        assertThat(limitedSince(before)).isLessThanOrEqualTo(4);
    }

    /** Of the gateways, as the broker has it. */
    private ConsumerGroupDescription group() {
        try {
            return admin.describeConsumerGroups(List.of("gateway"))
                    .describedGroups()
                    .get("gateway")
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many requests Discord refused with 429. */
    private static long limitedSince(long call) {
        return calls(call).filter(one -> one.path("status").asInt() == 429).count();
    }

    private static long lastCall() {
        return calls(0).mapToLong(call -> call.path("n").asLong()).max().orElse(0);
    }

    private static Stream<JsonNode> calls(long since) {
        return stack.discord()
                .get("/sandbox/api/calls?limit=10000&since=" + since)
                .path("calls")
                .valueStream();
    }

    /** Discord does it and does not answer. */
    private void hold(String channel) {
        stack.members()
                .fault("", "{\"kind\":\"held\",\"delay\":\"60s\",\"match\":\"POST .*/" + channel + "/messages$\"}");
    }

    private void posts(String text, String channel, Duration ago) {
        posts(Lane.PERSONAL, text, channel, ago);
    }

    private void posts(Lane lane, String text, String channel, Duration ago) {
        service.post(lane, post(text, channel), PARTITION, now().minus(ago));
    }

    private static SendMessage post(String text, String channel) {
        Request request = new Request(text, ServiceName.WATCHDOG, text, Optional.empty());
        return new SendMessage(request, Target.channel(channel), MessageBody.of(text));
    }

    private static SendMessage direct(String text, String member) {
        Request request = new Request(text, ServiceName.WATCHDOG, text, Optional.empty());
        return new SendMessage(request, Target.direct(member), MessageBody.of(text));
    }

    private List<Receipt> awaitReceipts(String request, int atLeast) {
        return await().atMost(SOON).until(() -> receipts(request), found -> found.size() >= atLeast);
    }

    private List<Receipt> receipts(String request) {
        return service.receipts().stream()
                .filter(receipt -> receipt.request().id().equals(request))
                .toList();
    }

    private void awaitText(String channel, String text) {
        await().atMost(SOON).until(() -> texts(channel).contains(text));
    }

    private List<String> texts(String channel) {
        return stack.members().texts("member", channel);
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}

package bot.k98.acceptance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post.Request;
import bot.k98.contracts.discord.Post.SendMessage;
import bot.k98.contracts.discord.Post.Target;
import bot.k98.contracts.discord.Receipt;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gateways killed at named points. The local Discord carries a request out and holds its answer back: its gateway stands right
 * after the message and before the receipt for as long as the test likes. Behind such a post no offset of its partition can be
 * committed: a settled post behind it stands right after its receipt and before its offset.
 */
@Tag("long")
class PostKillIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String GENERAL = "1100000000000000301";
    private static final String KVK = "1100000000000000305";
    private static final int PARTITION = 2;
    private static final Duration OLD = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private GatewayStack stack;
    private ScriptedService service;

    @BeforeEach
    void start() {
        stack = GatewayStack.in(folder);
        stack.gateway(1);
        service = ScriptedService.of(ServiceName.WATCHDOG, stack.bootstrapServers());
    }

    @AfterEach
    void stop() {
        service.close();
        stack.close();
    }

    @Test
    void insideTheNonceWindowWhatDiscordTookIsSentOnceAndWhatHasAReceiptIsNotTouched() {
        // Given
        hold(GENERAL);
        posts("held", GENERAL, Duration.ZERO);
        awaitText("general", "held");
        posts("settled", KVK, Duration.ZERO);
        awaitReceipts("settled", 1);

        // When
        stack.kill("gateway-1");
        stack.members().noFaults();
        stack.gateway(1);

        // Then
        assertThat(awaitReceipts("held", 1)).hasOnlyElementsOfType(Receipt.Delivered.class);
        assertThat(texts("general")).containsOnlyOnce("held");
        assertThat(texts("kvk")).containsOnlyOnce("settled");
        posts("after", KVK, Duration.ZERO);
        awaitReceipts("after", 1);
        assertThat(receipts("settled")).hasSize(1);
    }

    @Test
    void outsideTheNonceWindowWhatDiscordTookIsFoundInTheChannel() {
        // Given
        stack.members().fault("/settings", "{\"nonce_window\":\"1s\"}");
        hold(GENERAL);
        posts("held", GENERAL, OLD);
        awaitText("general", "held");
        posts("settled", KVK, OLD);
        awaitReceipts("settled", 1);

        // When
        stack.kill("gateway-1");
        stack.members().noFaults();
        posts("never begun", GENERAL, OLD);
        stack.gateway(1);

        // Then
        awaitReceipts("never begun", 1);
        assertThat(receipts("held")).hasOnlyElementsOfType(Receipt.Delivered.class);
        assertThat(receipts("settled")).hasSize(1);
        assertThat(texts("general")).containsOnlyOnce("held").containsOnlyOnce("never begun");
        assertThat(texts("kvk")).containsOnlyOnce("settled");
    }

    @Test
    void whereTheChannelCanNotTellAnAlertIsRepeatedAndTheRestIsUnconfirmed() {
        // Given
        stack.members().fault("/settings", "{\"nonce_window\":\"1s\"}");
        hold(GENERAL);
        hold(KVK);
        posts("personal", GENERAL, OLD);
        posts(Lane.ALERT, "alert", KVK, OLD);
        awaitText("general", "personal");
        awaitText("kvk", "alert");

        // When
        stack.kill("gateway-1");
        stack.members().noFaults();
        stack.members().fault("", "{\"kind\":\"error\",\"status\":403,\"code\":50001,\"match\":\"GET .*/messages$\"}");
        stack.gateway(1);

        // Then
        assertThat(awaitReceipts("personal", 1)).hasOnlyElementsOfType(Receipt.Unconfirmed.class);
        assertThat(awaitReceipts("alert", 1)).hasOnlyElementsOfType(Receipt.Delivered.class);
        assertThat(texts("general")).containsOnlyOnce("personal");
        assertThat(texts("kvk")).filteredOn("alert"::equals).hasSize(2);
    }

    @Test
    void aGatewayKilledWhileItsPartitionsMoveLosesAndDoublesNothing() {
        // Given
        hold(GENERAL);
        for (int partition = 0; partition < 6; partition++) {
            service.post(Lane.PERSONAL, post("moving " + partition, GENERAL), partition, now());
        }
        awaitText("general", "moving 0");

        // When
        stack.launchGateway(2);
        stack.awaitReady(2);
        stack.kill("gateway-1");
        stack.members().noFaults();

        // Then
        for (int partition = 0; partition < 6; partition++) {
            awaitReceipts("moving " + partition, 1);
            assertThat(texts("general")).containsOnlyOnce("moving " + partition);
        }
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

package bot.k98.gateway.post;

import static bot.k98.gateway.testing.RecordingDiscord.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Post.Request;
import bot.k98.contracts.discord.Post.SendMessage;
import bot.k98.contracts.discord.Post.Target;
import bot.k98.contracts.discord.Receipt;
import bot.k98.gateway.GatewayMetrics;
import bot.k98.gateway.answer.Attaching;
import bot.k98.gateway.answer.DirectChannels;
import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.NotSent;
import bot.k98.gateway.domain.call.CallOutcome.Unknown;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.testing.ManualLater;
import bot.k98.gateway.testing.RecordingDiscord;
import bot.k98.gateway.testing.Shelf;
import bot.k98.runtime.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PostDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final ManualLater later = new ManualLater(clock);
    private final Shelf shelf = new Shelf();
    private final RecordingDiscord discord = new RecordingDiscord();
    private final PostDesk desk = new PostDesk(
            discord,
            new DirectChannels(discord),
            new Attaching(shelf, later, clock),
            later,
            clock,
            new GatewayMetrics(new SimpleMeterRegistry()));

    @Test
    void aPostIsOneMessageAndOneReceipt() {
        // When
        Receipt receipt = send(post("r1", Target.channel("301"))).join();

        // Then
        assertThat(receipt).isEqualTo(new Receipt.Delivered(request("r1"), NOW, "301", "5001"));
        assertThat(discord.endpoints()).containsExactly(Endpoint.SEND_MESSAGE);
    }

    @Test
    void aDirectMessageGoesToTheMembersChannel() {
        // When
        send(post("r1", Target.direct("103"))).join();

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.OPEN_DIRECT, Endpoint.SEND_MESSAGE);
        assertThat(discord.calls().getLast().parameters()).containsExactly("7001");
    }

    @Test
    void everyAttemptCarriesTheSameNonce() {
        // Given
        discord.answering(Endpoint.SEND_MESSAGE, new Unknown("503"))
                .answering(Endpoint.SEND_MESSAGE, new Unknown("503"));
        CompletableFuture<Receipt> receipt = send(post("r1", Target.channel("301")));

        // When
        later.advance(Duration.ofMinutes(1));

        // Then
        assertThat(receipt).isCompleted();
        assertThat(discord.calls())
                .hasSize(3)
                .extracting(PostDeskTest::nonce)
                .containsOnly(request("r1").nonce());
    }

    @Test
    void postsToOneTargetKeepTheirOrderWhileAnotherTargetIsServed() {
        // Given
        CompletableFuture<CallOutcome> slow = new CompletableFuture<>();
        discord.answering(Endpoint.SEND_MESSAGE, slow);
        CompletableFuture<Receipt> first = send(post("r1", Target.channel("301")));
        CompletableFuture<Receipt> second = send(post("r2", Target.channel("301")));

        // When
        CompletableFuture<Receipt> other = send(post("r3", Target.channel("302")));
        boolean secondWaited = !second.isDone();
        slow.complete(RecordingDiscord.message("301", "1"));

        // Then
        assertThat(other).isCompleted();
        assertThat(secondWaited).isTrue();
        assertThat(first).isCompleted();
        assertThat(second).isCompleted();
    }

    @Test
    void aPostWhoseTimePassedDuringAnOutageIsNotSent() {
        // Given
        for (int i = 0; i < 20; i++) {
            discord.answering(Endpoint.SEND_MESSAGE, new NotSent("connection refused"));
        }
        Request soon = new Request("r1", ServiceName.REMINDER, "o1", Optional.of(NOW.plusSeconds(30)));
        CompletableFuture<Receipt> receipt = send(new SendMessage(soon, Target.channel("301"), MessageBody.of("tea")));

        // When
        later.advance(Duration.ofMinutes(5));

        // Then
        assertThat(receipt).isCompletedWithValueMatching(r -> r instanceof Receipt.Expired);
    }

    @Test
    void aMemberWhoTakesNoDirectMessagesIsAReceiptToo() {
        // Given
        discord.answering(Endpoint.SEND_MESSAGE, refused(403, 50007));

        // When
        Receipt receipt = send(post("r1", Target.direct("103"))).join();

        // Then
        assertThat(receipt).isEqualTo(new Receipt.Rejected(request("r1"), NOW, 50007, "refused"));
    }

    @Test
    void aPostWaitsAMomentForItsFile() {
        // Given
        SendMessage post = new SendMessage(
                request("r1"), Target.channel("301"), MessageBody.of("export").attaching("h1", "export.csv"));
        CompletableFuture<Receipt> receipt = send(post);
        later.advance(Duration.ofSeconds(1));

        // When
        shelf.offer("h1", new byte[] {1});
        later.advance(Duration.ofMillis(100));

        // Then
        assertThat(receipt).isCompletedWithValueMatching(r -> r instanceof Receipt.Delivered);
        assertThat(discord.calls().getLast().files())
                .containsExactly(DiscordCall.Attachment.offered("export.csv", "h1"));
    }

    @Test
    void aMessageThatCanNotBeShownIsRejectedWithoutAskingDiscord() {
        // When
        Receipt receipt = send(new SendMessage(request("r1"), Target.channel("301"), MessageBody.of("")))
                .join();

        // Then
        assertThat(receipt).isInstanceOf(Receipt.Rejected.class);
        assertThat(discord.calls()).isEmpty();
    }

    private CompletableFuture<Receipt> send(Post post) {
        return desk.send(Lane.PERSONAL, post).toCompletableFuture();
    }

    private static Post post(String id, Target target) {
        return new SendMessage(request(id), target, MessageBody.of("tea"));
    }

    private static Request request(String id) {
        return new Request(id, ServiceName.REMINDER, "o1", Optional.empty());
    }

    private static String nonce(DiscordCall call) {
        return String.valueOf(((Map<?, ?>) call.body().orElse(List.of())).get("nonce"));
    }
}

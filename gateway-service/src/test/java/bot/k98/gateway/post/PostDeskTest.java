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
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.NotSent;
import bot.k98.gateway.domain.call.CallOutcome.Unknown;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.call.Urgency;
import bot.k98.gateway.testing.ManualLater;
import bot.k98.gateway.testing.RecordingDiscord;
import bot.k98.gateway.testing.Shelf;
import bot.k98.runtime.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final ManualLater later = new ManualLater(clock);
    private final Shelf shelf = new Shelf();
    private final RecordingDiscord discord = new RecordingDiscord();
    private final List<Receipt> receipts = new ArrayList<>();
    private final PostDesk desk = new PostDesk(
            discord,
            new DirectChannels(discord, Optional.empty(), clock),
            new Attaching(shelf, later, clock),
            new Withdrawals(),
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

    @ParameterizedTest
    @EnumSource(Lane.class)
    void whatALaneCarriesIsAsUrgentAsTheLane(Lane lane) {
        // When
        sent(lane, new Asked(post("r1", Target.direct("103")), NOW, false, settled(), () -> true))
                .join();

        // Then
        assertThat(discord.calls()).hasSize(2).extracting(DiscordCall::urgency).containsOnly(Urgency.of(lane));
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

    @Test
    void aPostThatItsFormerOwnerSettledIsNotSentAgain() {
        // Given
        receipts.add(new Receipt.Delivered(request("r1"), NOW, "301", "5001"));

        // When
        Optional<Receipt> receipt = again(Lane.PERSONAL, post("r1", Target.channel("301")), Duration.ofHours(1))
                .join();

        // Then
        assertThat(receipt).isEmpty();
        assertThat(discord.calls()).isEmpty();
    }

    @Test
    void aYoungPostInDoubtIsSentAgainUnderItsNonce() {
        // When
        again(Lane.PERSONAL, post("r1", Target.channel("301")), Duration.ofSeconds(119))
                .join();

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.SEND_MESSAGE);
        assertThat(nonce(discord.calls().getLast())).isEqualTo(request("r1").nonce());
    }

    @Test
    void anOldPostInDoubtIsFoundInTheChannel() {
        // Given
        Map<String, Object> there = message("tea", Duration.ofMinutes(9));
        discord.answering(Endpoint.READ_HISTORY, history(message("other", Duration.ofMinutes(1)), there));

        // When
        Optional<Receipt> receipt = again(Lane.PERSONAL, post("r1", Target.channel("301")), Duration.ofMinutes(10))
                .join();

        // Then
        assertThat(receipt)
                .hasValueSatisfying(
                        r -> assertThat(((Receipt.Delivered) r).messageId()).isEqualTo(there.get("id")));
        assertThat(discord.endpoints()).containsExactly(Endpoint.READ_HISTORY);
    }

    @Test
    void anOldPostInDoubtThatIsNotThereIsSent() {
        // Given
        discord.answering(
                Endpoint.READ_HISTORY,
                history(message("other", Duration.ofMinutes(1)), message("tea", Duration.ofMinutes(20))));

        // When
        again(Lane.PERSONAL, post("r1", Target.channel("301")), Duration.ofMinutes(10))
                .join();

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.READ_HISTORY, Endpoint.SEND_MESSAGE);
    }

    @Test
    void aMessageThatIsAnotherPostsIsNotTakenForThisOne() {
        // Given
        Map<String, Object> other = message("tea", Duration.ofMinutes(9));
        receipts.add(new Receipt.Delivered(request("r0"), NOW, "301", String.valueOf(other.get("id"))));
        discord.answering(Endpoint.READ_HISTORY, history(other));

        // When
        again(Lane.PERSONAL, post("r1", Target.channel("301")), Duration.ofMinutes(10))
                .join();

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.READ_HISTORY, Endpoint.SEND_MESSAGE);
    }

    @Test
    void whenTheChannelCanNotTellAnAlertIsRepeatedAndTheRestIsUnconfirmed() {
        // Given
        discord.answering(Endpoint.READ_HISTORY, refused(403, 50001))
                .answering(Endpoint.READ_HISTORY, refused(403, 50001));

        // When
        Optional<Receipt> personal = again(Lane.PERSONAL, post("r1", Target.channel("301")), Duration.ofMinutes(10))
                .join();
        Optional<Receipt> alert = again(Lane.ALERT, post("r2", Target.channel("302")), Duration.ofMinutes(10))
                .join();

        // Then
        assertThat(personal).containsInstanceOf(Receipt.Unconfirmed.class);
        assertThat(alert).containsInstanceOf(Receipt.Delivered.class);
    }

    @Test
    void anAnswerThatStaysAwayLongerThanANonceIsRememberedIsLookedFor() {
        // Given
        discord.answering(Endpoint.SEND_MESSAGE, new Unknown("lost"));
        for (int i = 0; i < 8; i++) {
            discord.answering(Endpoint.SEND_MESSAGE, new NotSent("away"));
        }
        discord.answering(Endpoint.READ_HISTORY, history(message("tea", Duration.ZERO)));
        CompletableFuture<Receipt> receipt = send(post("r1", Target.channel("301")));

        // When
        later.advance(Duration.ofMinutes(5));

        // Then
        assertThat(receipt).isCompletedWithValueMatching(r -> r instanceof Receipt.Delivered);
        assertThat(discord.endpoints()).endsWith(Endpoint.READ_HISTORY);
    }

    @Test
    void aPostOfAPartitionThatIsGoneIsLeftToItsNewOwner() {
        // When
        Optional<Receipt> receipt = sent(
                        Lane.BULK, new Asked(post("r1", Target.channel("301")), NOW, false, settled(), () -> false))
                .join();

        // Then
        assertThat(receipt).isEmpty();
        assertThat(discord.calls()).isEmpty();
    }

    @Test
    void whatIsToBeDeletedAndIsGoneCountsAsDeleted() {
        // Given
        discord.answering(Endpoint.DELETE_MESSAGE, refused(404, 10008));

        // When
        Receipt receipt = send(new Post.DeleteMessage(request("r1"), Target.channel("301"), "5001"))
                .join();

        // Then
        assertThat(receipt).isEqualTo(new Receipt.Delivered(request("r1"), NOW, "301", "5001"));
    }

    @Test
    void aMessageIsChanged() {
        // When
        Receipt receipt = send(new Post.EditMessage(request("r1"), Target.direct("103"), "5001", MessageBody.of("tea")))
                .join();

        // Then
        assertThat(receipt).isEqualTo(new Receipt.Delivered(request("r1"), NOW, "7001", "5001"));
        assertThat(discord.calls().getLast().parameters()).containsExactly("7001", "5001");
    }

    private CompletableFuture<Receipt> send(Post post) {
        return sent(Lane.PERSONAL, new Asked(post, clock.instant(), false, settled(), () -> true))
                .thenApply(Optional::orElseThrow);
    }

    private CompletableFuture<Optional<Receipt>> again(Lane lane, Post post, Duration ago) {
        return sent(lane, new Asked(post, clock.instant().minus(ago), true, settled(), () -> true));
    }

    private CompletableFuture<Optional<Receipt>> sent(Lane lane, Asked asked) {
        return desk.send(lane, asked).toCompletableFuture();
    }

    private Settled settled() {
        return new Settled(since -> CompletableFuture.completedFuture(List.copyOf(receipts)));
    }

    private static Accepted history(Map<?, ?>... messages) {
        return new Accepted(Map.of(), List.of((Object[]) messages));
    }

    /** @param ago how long before {@link #NOW} */
    private static Map<String, Object> message(String text, Duration ago) {
        long time = NOW.minus(ago).toEpochMilli() - 1_420_070_400_000L;
        return Map.of(
                "id", Long.toString(time << 22), "channel_id", "301", "content", text, "author", Map.of("bot", true));
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

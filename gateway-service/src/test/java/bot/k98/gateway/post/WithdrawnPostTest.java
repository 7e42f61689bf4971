package bot.k98.gateway.post;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Post.Request;
import bot.k98.contracts.discord.Post.SendMessage;
import bot.k98.contracts.discord.Post.Target;
import bot.k98.contracts.discord.Receipt;
import bot.k98.contracts.discord.Withdrawal.PostsWithdrawn;
import bot.k98.gateway.GatewayMetrics;
import bot.k98.gateway.answer.Attaching;
import bot.k98.gateway.answer.DirectChannels;
import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.NotSent;
import bot.k98.gateway.domain.call.CallOutcome.Unknown;
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

/** A post that nobody wants any more is not begun, wherever it waits; what may be there already is looked for. */
class WithdrawnPostTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Target CHANNEL = Target.channel("301");

    private final SettableClock clock = new SettableClock(NOW);
    private final ManualLater later = new ManualLater(clock);
    private final RecordingDiscord discord = new RecordingDiscord();
    private final Withdrawals withdrawals = new Withdrawals();
    private final PostDesk desk = new PostDesk(
            discord,
            new DirectChannels(discord, Optional.empty(), clock),
            new Attaching(new Shelf(), later, clock),
            withdrawals,
            later,
            clock,
            new GatewayMetrics(new SimpleMeterRegistry()));

    @Test
    void aPostThatWaitsForItsNextAttemptIsNotTriedAgain() {
        // Given
        withdrawals.caughtUp();
        discord.answering(Endpoint.SEND_MESSAGE, new NotSent("away"));
        CompletableFuture<Receipt> receipt = send(post("r1", CHANNEL));

        // When
        withdraw("lead-1");
        later.advance(Duration.ofMinutes(1));

        // Then
        assertThat(receipt).isCompletedWithValueMatching(Receipt.Withdrawn.class::isInstance);
        assertThat(discord.endpoints()).containsExactly(Endpoint.SEND_MESSAGE);
    }

    @Test
    void aPostThatWaitsBehindAnotherIsNotBegun() {
        // Given
        withdrawals.caughtUp();
        CompletableFuture<CallOutcome> slow = new CompletableFuture<>();
        discord.answering(Endpoint.SEND_MESSAGE, slow);
        CompletableFuture<Receipt> first = send(named("r1", "lead-0"));
        CompletableFuture<Receipt> second = send(post("r2", CHANNEL));

        // When
        withdraw("lead-1");
        slow.complete(RecordingDiscord.message("301", "5001"));

        // Then
        assertThat(first).isCompletedWithValueMatching(Receipt.Delivered.class::isInstance);
        assertThat(second).isCompletedWithValueMatching(Receipt.Withdrawn.class::isInstance);
        assertThat(discord.endpoints()).containsExactly(Endpoint.SEND_MESSAGE);
    }

    @Test
    void oneOfManyThatNameTheSameIsEndedByItsOwnId() {
        // Given
        withdrawals.caughtUp();

        // When
        withdraw("r1");
        Receipt mine = send(post("r1", Target.channel("302"))).join();
        Receipt another = send(post("r2", CHANNEL)).join();
        Receipt nameless = send(new SendMessage(request("r1"), CHANNEL, MessageBody.of("tea")))
                .join();

        // Then
        assertThat(mine).isInstanceOf(Receipt.Withdrawn.class);
        assertThat(another).isInstanceOf(Receipt.Delivered.class);
        assertThat(nameless).isInstanceOf(Receipt.Delivered.class);
    }

    @Test
    void aPostThatIsAskedForLaterIsNotBegunEither() {
        // Given
        withdrawals.caughtUp();
        withdraw("lead-1");

        // When
        Receipt receipt = send(post("r1", Target.direct("103"))).join();

        // Then
        assertThat(receipt).isEqualTo(new Receipt.Withdrawn(post("r1", CHANNEL).request(), NOW));
        assertThat(discord.calls()).isEmpty();
    }

    @Test
    void aRequestThatDiscordsLimitsHoldBackKnowsThatItIsNotWantedAnyMore() {
        // Given
        withdrawals.caughtUp();
        discord.answering(Endpoint.SEND_MESSAGE, new CompletableFuture<>());
        CompletableFuture<Receipt> receipt = send(post("r1", CHANNEL));
        boolean before = discord.calls().getLast().wanted().getAsBoolean();

        // When
        withdraw("lead-1");

        // Then
        assertThat(receipt).isNotDone();
        assertThat(before).isTrue();
        assertThat(discord.calls().getLast().wanted().getAsBoolean()).isFalse();
    }

    @Test
    void whatDiscordMayHaveTakenIsFoundAndIsDelivered() {
        // Given
        withdrawals.caughtUp();
        discord.answering(Endpoint.SEND_MESSAGE, new Unknown("lost")).answering(Endpoint.READ_HISTORY, history("tea"));
        CompletableFuture<Receipt> receipt = send(post("r1", CHANNEL));

        // When
        withdraw("lead-1");
        later.advance(Duration.ofMinutes(1));

        // Then
        assertThat(receipt).isCompletedWithValueMatching(Receipt.Delivered.class::isInstance);
        assertThat(discord.endpoints()).containsExactly(Endpoint.SEND_MESSAGE, Endpoint.READ_HISTORY);
    }

    @Test
    void whatDiscordDidNotTakeForCertainIsWithdrawn() {
        // Given
        withdrawals.caughtUp();
        discord.answering(Endpoint.SEND_MESSAGE, new Unknown("503"))
                .answering(Endpoint.READ_HISTORY, history("another"));
        CompletableFuture<Receipt> receipt = send(post("r1", CHANNEL));

        // When
        withdraw("lead-1");
        later.advance(Duration.ofMinutes(1));

        // Then
        assertThat(receipt).isCompletedWithValueMatching(Receipt.Withdrawn.class::isInstance);
        assertThat(discord.endpoints()).containsExactly(Endpoint.SEND_MESSAGE, Endpoint.READ_HISTORY);
    }

    @Test
    void whatAFormerOwnerMayHaveSentIsLookedForFirst() {
        // Given
        withdrawals.caughtUp();
        withdraw("lead-1");
        discord.answering(Endpoint.READ_HISTORY, history("tea")).answering(Endpoint.READ_HISTORY, history("another"));

        // When
        Optional<Receipt> sent = ask(post("r1", CHANNEL), true).join();
        Optional<Receipt> unsent = ask(post("r2", Target.channel("302")), true).join();

        // Then
        assertThat(sent).containsInstanceOf(Receipt.Delivered.class);
        assertThat(unsent).containsInstanceOf(Receipt.Withdrawn.class);
        assertThat(discord.endpoints()).containsOnly(Endpoint.READ_HISTORY);
    }

    @Test
    void afterAStartOnlyWhatCanBeWithdrawnWaitsUntilItIsKnownWhatWas() {
        // Given
        CompletableFuture<Receipt> withdrawn = send(post("r1", CHANNEL));
        CompletableFuture<Receipt> wanted = send(named("r2", "lead-2"));
        CompletableFuture<Receipt> plain =
                send(new SendMessage(request("r3"), Target.channel("302"), MessageBody.of("tea")));
        boolean asked = withdrawn.isDone() || wanted.isDone();

        // When
        withdraw("lead-1");
        withdrawals.caughtUp();

        // Then
        assertThat(asked).isFalse();
        assertThat(withdrawn).isCompletedWithValueMatching(Receipt.Withdrawn.class::isInstance);
        assertThat(wanted).isCompletedWithValueMatching(Receipt.Delivered.class::isInstance);
        assertThat(plain).isCompletedWithValueMatching(Receipt.Delivered.class::isInstance);
        assertThat(discord.calls())
                .extracting(call -> call.parameters().getFirst())
                .containsExactly("302", "301");
    }

    @Test
    void anotherServicesWithdrawalOfTheSameNameEndsNothing() {
        // Given
        withdrawals.caughtUp();
        withdrawals.heard(new PostsWithdrawn("lead-1", ServiceName.QUEUE, NOW), NOW);

        // When
        Receipt receipt = send(post("r1", CHANNEL)).join();

        // Then
        assertThat(receipt).isInstanceOf(Receipt.Delivered.class);
    }

    @Test
    void aWithdrawalIsForgottenAfterADayAndNotBefore() {
        // Given
        withdraw("lead-1");

        // When
        withdrawals.forget(NOW.plus(Duration.ofDays(1)));
        boolean then = withdrawals.withdrawn(post("r1", CHANNEL).request());
        withdrawals.forget(NOW.plus(Duration.ofDays(1)).plusMillis(1));

        // Then
        assertThat(then).isTrue();
        assertThat(withdrawals.withdrawn(post("r1", CHANNEL).request())).isFalse();
    }

    private void withdraw(String name) {
        withdrawals.heard(new PostsWithdrawn(name, ServiceName.REMINDER, clock.instant()), clock.instant());
    }

    private CompletableFuture<Receipt> send(Post post) {
        return ask(post, false).thenApply(Optional::orElseThrow);
    }

    /** @param again whether a former owner may have read it too */
    private CompletableFuture<Optional<Receipt>> ask(Post post, boolean again) {
        Settled settled = new Settled(since -> CompletableFuture.completedFuture(List.of()));
        return desk.send(Lane.PERSONAL, new Asked(post, clock.instant(), again, settled, () -> true))
                .toCompletableFuture();
    }

    /** A channel's newest message, of this moment. */
    private static Accepted history(String text) {
        long time = NOW.toEpochMilli() - 1_420_070_400_000L;
        String id = Long.toString(time << 22);
        return new Accepted(
                Map.of(),
                List.of(Map.of("id", id, "channel_id", "301", "content", text, "author", Map.of("bot", true))));
    }

    private static Post post(String id, Target target) {
        return new SendMessage(request(id).withdrawnBy("lead-1"), target, MessageBody.of("tea"));
    }

    private static Post named(String id, String withdrawal) {
        return new SendMessage(request(id).withdrawnBy(withdrawal), CHANNEL, MessageBody.of("tea"));
    }

    private static Request request(String id) {
        return new Request(id, ServiceName.REMINDER, "o1", Optional.empty());
    }
}

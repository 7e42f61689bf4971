package bot.k98.gateway.answer;

import static bot.k98.contracts.discord.Manifest.ReplyMode.PRIVATE;
import static bot.k98.contracts.discord.Manifest.ReplyMode.PUBLIC;
import static bot.k98.gateway.testing.RecordingDiscord.refused;
import static bot.k98.gateway.testing.Uses.CREATED;
import static bot.k98.gateway.testing.Uses.address;
import static bot.k98.gateway.testing.Uses.answer;
import static bot.k98.gateway.testing.Uses.privately;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.gateway.GatewayMetrics;
import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.NotSent;
import bot.k98.gateway.domain.call.CallOutcome.Unknown;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.call.ErrorCode;
import bot.k98.gateway.domain.interaction.ReplyEnding;
import bot.k98.gateway.testing.ManualLater;
import bot.k98.gateway.testing.RecordingDiscord;
import bot.k98.gateway.testing.Shelf;
import bot.k98.runtime.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplyDeskTest {
    private final SettableClock clock = new SettableClock(CREATED.plusMillis(200));
    private final ManualLater later = new ManualLater(clock);
    private final Shelf shelf = new Shelf();
    private final RecordingDiscord discord = new RecordingDiscord();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ReplyDesk desk = new ReplyDesk(
            discord,
            new DirectChannels(discord, Optional.empty(), clock),
            new Attaching(shelf, later, clock),
            later,
            clock,
            new GatewayMetrics(meters));

    @Test
    void aReplyInTimeIsOneRequest() {
        // When
        ReplyEnding ending = deliver(answer(PUBLIC));

        // Then
        assertThat(ending).isEqualTo(ReplyEnding.DIRECT);
        assertThat(discord.endpoints()).containsExactly(Endpoint.CALLBACK);
        assertThat(counted("direct")).isOne();
    }

    @Test
    void beforeItGoesEveryUseThatNobodyAnsweredIsPutOff() {
        // Given
        desk.open(address(PUBLIC));

        // When
        desk.deferAllOpen().toCompletableFuture().join();
        desk.deferAllOpen().toCompletableFuture().join();

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.CALLBACK);
        assertThat(discord.lastBody()).hasToString("{type=5}");
    }

    @Test
    void beforeItGoesAnsweredUsesAreLeftAlone() {
        // Given
        desk.open(address(PUBLIC));
        deliver(answer(PUBLIC));

        // When
        desk.deferAllOpen().toCompletableFuture().join();

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.CALLBACK);
    }

    @Test
    void aReplyAfterTheDeferralEditsIt() {
        // Given
        desk.open(address(PUBLIC));
        desk.deferUnlessAnswered(address(PUBLIC));

        // When
        ReplyEnding ending = deliver(answer(PUBLIC));

        // Then
        assertThat(ending).isEqualTo(ReplyEnding.LATER);
        assertThat(discord.endpoints()).containsExactly(Endpoint.CALLBACK, Endpoint.EDIT_ORIGINAL);
        assertThat(counted("deferred")).isOne();
        assertThat(counted("later")).isOne();
    }

    @Test
    void aUseThatDiscordGaveUpBeforeItWasDeferredCostsNoRequestMore() {
        // Given
        discord.answering(Endpoint.CALLBACK, refused(404, ErrorCode.UNKNOWN_INTERACTION));
        desk.open(address(PUBLIC));
        desk.deferUnlessAnswered(address(PUBLIC));

        // When
        ReplyEnding ending = deliver(answer(PUBLIC));

        // Then
        assertThat(ending).isEqualTo(ReplyEnding.ELSEWHERE);
        assertThat(discord.endpoints()).containsExactly(Endpoint.CALLBACK, Endpoint.SEND_MESSAGE);
        assertThat(counted("given_up")).isOne();
        assertThat(counted("elsewhere")).isOne();
    }

    @Test
    void anAnswerThatComesAfterDiscordGaveUpItsUseIsCountedAsGivenUp() {
        // Given
        discord.answering(Endpoint.CALLBACK, refused(404, ErrorCode.UNKNOWN_INTERACTION));

        // When
        ReplyEnding ending = deliver(answer(PUBLIC));

        // Then
        assertThat(ending).isEqualTo(ReplyEnding.ELSEWHERE);
        assertThat(counted("given_up")).isOne();
        assertThat(counted("direct")).isZero();
    }

    @Test
    void aReplyThatComesDuringTheDeferralWaitsForIt() {
        // Given
        CompletableFuture<CallOutcome> deferral = new CompletableFuture<>();
        discord.answering(Endpoint.CALLBACK, deferral);
        desk.open(address(PUBLIC));
        desk.deferUnlessAnswered(address(PUBLIC));
        var ending = desk.deliver(answer(PUBLIC)).toCompletableFuture();

        // When
        boolean waited = discord.calls().size() == 1 && !ending.isDone();
        deferral.complete(Accepted.EMPTY);

        // Then
        assertThat(waited).isTrue();
        assertThat(ending).isCompletedWithValue(ReplyEnding.LATER);
    }

    @Test
    void anAnsweredUseIsNotDeferred() {
        // Given
        desk.open(address(PUBLIC));
        deliver(answer(PUBLIC));

        // When
        desk.deferUnlessAnswered(address(PUBLIC));

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.CALLBACK);
    }

    @Test
    void aSecondAnswerReplacesTheFirst() {
        // Given
        deliver(answer(PUBLIC));

        // When
        ReplyEnding ending = deliver(answer(PUBLIC));

        // Then
        assertThat(ending).isEqualTo(ReplyEnding.LATER);
        assertThat(discord.endpoints()).containsExactly(Endpoint.CALLBACK, Endpoint.EDIT_ORIGINAL);
    }

    @Test
    void aPrivateWordAfterAPublicDeferralTakesTheThinkingAwayFirst() {
        // Given
        desk.open(address(PUBLIC));
        desk.deferUnlessAnswered(address(PUBLIC));
        discord.answering(Endpoint.GET_ORIGINAL, new Accepted(Map.of("flags", 128), List.of()));

        // When
        deliver(privately(PUBLIC));

        // Then
        assertThat(discord.endpoints())
                .containsExactly(
                        Endpoint.CALLBACK, Endpoint.GET_ORIGINAL, Endpoint.DELETE_ORIGINAL, Endpoint.FOLLOW_UP);
        assertThat(discord.lastBody().get("flags")).isEqualTo(64);
    }

    @Test
    void anotherInstancesDeferralIsEdited() {
        // Given
        discord.answering(Endpoint.CALLBACK, refused(400, ErrorCode.ALREADY_ACKNOWLEDGED));

        // When
        ReplyEnding ending = deliver(answer(PRIVATE));

        // Then
        assertThat(ending).isEqualTo(ReplyEnding.LATER);
    }

    @Test
    void aLostResponseIsMadeSureOfByAnEdit() {
        // Given
        discord.answering(Endpoint.CALLBACK, new Unknown("timeout"));

        // When
        ReplyEnding ending = deliver(answer(PRIVATE));

        // Then
        assertThat(ending).isEqualTo(ReplyEnding.LATER);
        assertThat(discord.endpoints()).containsExactly(Endpoint.CALLBACK, Endpoint.EDIT_ORIGINAL);
    }

    @Test
    void anOutageOfDiscordIsWaitedFor() {
        // Given
        clock.advance(Duration.ofSeconds(10));
        for (int i = 0; i < 5; i++) {
            discord.answering(Endpoint.EDIT_ORIGINAL, new NotSent("connection refused"));
        }
        var ending = desk.deliver(answer(PRIVATE)).toCompletableFuture();

        // When
        boolean before = ending.isDone();
        later.advance(Duration.ofMinutes(1));

        // Then
        assertThat(before).isFalse();
        assertThat(ending).isCompletedWithValue(ReplyEnding.LATER);
    }

    @Test
    void aReplyAfterFifteenMinutesGoesToDirectMessages() {
        // Given
        clock.advance(Duration.ofMinutes(15));

        // When
        ReplyEnding ending = deliver(answer(PRIVATE));

        // Then
        assertThat(ending).isEqualTo(ReplyEnding.ELSEWHERE);
        assertThat(discord.endpoints()).containsExactly(Endpoint.OPEN_DIRECT, Endpoint.SEND_MESSAGE);
        assertThat(discord.lastBody().get("enforce_nonce")).isEqualTo(true);
    }

    @Test
    void aPublicReplyAfterFifteenMinutesGoesIntoTheChannel() {
        // Given
        clock.advance(Duration.ofMinutes(15));

        // When
        ReplyEnding ending = deliver(answer(PUBLIC));

        // Then
        assertThat(ending).isEqualTo(ReplyEnding.ELSEWHERE);
        assertThat(discord.calls().getLast().parameters()).containsExactly("301");
    }

    @Test
    void whatComesTooLateInACrowdIsDroppedAndHoldsUpNobody() {
        // Given
        clock.advance(Duration.ofMinutes(15));
        List<CompletableFuture<CallOutcome>> slow = Stream.generate(() -> new CompletableFuture<CallOutcome>())
                .limit(LateAnswers.AT_ONCE)
                .toList();
        slow.forEach(answer -> discord.answering(Endpoint.SEND_MESSAGE, answer));
        var first = Stream.of("1", "2", "3", "4", "5")
                .map(id -> desk.deliver(lateAnswer(id, "301")).toCompletableFuture())
                .toList();

        // When
        ReplyEnding oneMore = deliver(lateAnswer("6", "301"));
        ReplyEnding inAnotherChannel = deliver(lateAnswer("7", "302"));
        slow.forEach(answer -> answer.complete(Accepted.EMPTY));
        ReplyEnding afterwards = deliver(lateAnswer("8", "301"));

        // Then
        assertThat(oneMore).isEqualTo(ReplyEnding.EXPIRED);
        assertThat(inAnotherChannel).isEqualTo(ReplyEnding.ELSEWHERE);
        assertThat(first).allMatch(ending -> ending.join() == ReplyEnding.ELSEWHERE);
        assertThat(afterwards).isEqualTo(ReplyEnding.ELSEWHERE);
    }

    @Test
    void aMessageThatDiscordRefusesBecomesAnApology() {
        // Given
        discord.answering(Endpoint.CALLBACK, refused(400, 50035));

        // When
        ReplyEnding ending = deliver(answer(PUBLIC));

        // Then
        assertThat(ending).isEqualTo(ReplyEnding.REFUSED);
        assertThat(discord.calls()).hasSize(2);
        assertThat(discord.lastBody().toString()).contains("Sorry").contains("flags=64");
    }

    @Test
    void aMessageThatCanNotBeShownBecomesAnApologyWithoutAskingDiscordFirst() {
        // When
        ReplyEnding ending = deliver(new Reply.Answer(address(PUBLIC), MessageBody.of("")));

        // Then
        assertThat(ending).isEqualTo(ReplyEnding.REFUSED);
        assertThat(discord.calls()).hasSize(1);
    }

    @Test
    void anApologyThatIsRefusedTooEndsIt() {
        // Given
        discord.answering(Endpoint.CALLBACK, refused(400, 50035)).answering(Endpoint.CALLBACK, refused(400, 50035));

        // When
        ReplyEnding ending = deliver(answer(PUBLIC));

        // Then
        assertThat(ending).isEqualTo(ReplyEnding.REFUSED);
        assertThat(discord.calls()).hasSize(2);
    }

    private static Reply lateAnswer(String id, String channelId) {
        ReplyAddress to = new ReplyAddress(id, "10", "token", CREATED, channelId, "103", PUBLIC);
        return new Reply.Answer(to, MessageBody.of("late"));
    }

    private ReplyEnding deliver(Reply reply) {
        return desk.deliver(reply).toCompletableFuture().join();
    }

    private double counted(String outcome) {
        return meters.get("k98_gateway_answers")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}

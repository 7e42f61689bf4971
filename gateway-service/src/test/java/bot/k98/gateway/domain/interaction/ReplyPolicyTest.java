package bot.k98.gateway.domain.interaction;

import static bot.k98.contracts.discord.Manifest.ReplyMode.PRIVATE;
import static bot.k98.contracts.discord.Manifest.ReplyMode.PUBLIC;
import static bot.k98.contracts.discord.Manifest.ReplyMode.UPDATE;
import static bot.k98.gateway.testing.RecordingDiscord.refused;
import static bot.k98.gateway.testing.Uses.CREATED;
import static bot.k98.gateway.testing.Uses.address;
import static bot.k98.gateway.testing.Uses.answer;
import static bot.k98.gateway.testing.Uses.privately;
import static bot.k98.gateway.testing.Uses.update;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Reply;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.NotSent;
import bot.k98.gateway.domain.call.CallOutcome.Unknown;
import bot.k98.gateway.domain.call.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyPolicyTest {
    private static final Instant YOUNG = CREATED.plusMillis(300);
    private static final Instant OLD = CREATED.plusSeconds(20);
    private static final Instant DEAD = CREATED.plus(Duration.ofMinutes(14));
    private static final Reply CHOICES = new Reply.OfferChoices(address(PRIVATE), List.of());

    static Stream<Arguments> firstSteps() {
        return Stream.of(
                Arguments.of(answer(PRIVATE), Standing.OPEN, YOUNG, ReplyStep.RESPOND),
                Arguments.of(answer(PUBLIC), Standing.OPEN, YOUNG, ReplyStep.RESPOND),
                Arguments.of(update(UPDATE), Standing.OPEN, YOUNG, ReplyStep.UPDATE),
                Arguments.of(update(PRIVATE), Standing.OPEN, YOUNG, ReplyStep.RESPOND),
                Arguments.of(CHOICES, Standing.OPEN, YOUNG, ReplyStep.CHOICES),
                Arguments.of(answer(PRIVATE), Standing.DEFERRED, YOUNG, ReplyStep.EDIT_ORIGINAL),
                Arguments.of(answer(PUBLIC), Standing.ANSWERED, YOUNG, ReplyStep.EDIT_ORIGINAL),
                Arguments.of(answer(PUBLIC), Standing.OPEN, OLD, ReplyStep.EDIT_ORIGINAL),
                Arguments.of(answer(UPDATE), Standing.DEFERRED, OLD, ReplyStep.FOLLOW_UP),
                Arguments.of(update(UPDATE), Standing.DEFERRED, OLD, ReplyStep.EDIT_ORIGINAL),
                Arguments.of(privately(PRIVATE), Standing.DEFERRED, OLD, ReplyStep.EDIT_ORIGINAL),
                Arguments.of(privately(PUBLIC), Standing.DEFERRED, OLD, ReplyStep.LOOK_AT_ORIGINAL),
                Arguments.of(privately(UPDATE), Standing.DEFERRED, OLD, ReplyStep.FOLLOW_UP),
                Arguments.of(answer(PRIVATE), Standing.DEFERRED, DEAD, ReplyStep.DIRECT_MESSAGE),
                Arguments.of(answer(PUBLIC), Standing.DEFERRED, DEAD, ReplyStep.CHANNEL_MESSAGE),
                Arguments.of(privately(PUBLIC), Standing.DEFERRED, DEAD, ReplyStep.DIRECT_MESSAGE),
                Arguments.of(answer(PRIVATE), Standing.GONE, OLD, ReplyStep.DIRECT_MESSAGE),
                Arguments.of(answer(PUBLIC), Standing.GONE, OLD, ReplyStep.CHANNEL_MESSAGE));
    }

    @ParameterizedTest
    @MethodSource("firstSteps")
    void takesTheWayThatIsOpen(Reply reply, Standing standing, Instant now, ReplyStep expected) {
        assertThat(ReplyPolicy.first(reply, standing, now)).isEqualTo(ReplyMove.now(expected));
    }

    @Test
    void choicesForAnOptionThatIsNoLongerTypedAreDropped() {
        assertThat(ReplyPolicy.first(CHOICES, Standing.OPEN, CREATED.plusMillis(3_001)))
                .isEqualTo(ReplyMove.end(ReplyEnding.LATE));
        assertThat(ReplyPolicy.first(CHOICES, Standing.ANSWERED, YOUNG)).isEqualTo(ReplyMove.end(ReplyEnding.LATE));
        assertThat(ReplyPolicy.first(CHOICES, Standing.GONE, YOUNG)).isEqualTo(ReplyMove.end(ReplyEnding.LATE));
    }

    @Test
    void aUseThatAnotherInstanceAnsweredIsEdited() {
        // When
        ReplyMove move = next(answer(PUBLIC), ReplyStep.RESPOND, ErrorCode.ALREADY_ACKNOWLEDGED, YOUNG);

        // Then
        assertThat(move).isEqualTo(ReplyMove.now(ReplyStep.EDIT_ORIGINAL));
    }

    @Test
    void anUnknownFirstAnswerIsEditedForThatIsHarmless() {
        // When
        ReplyMove move =
                ReplyPolicy.next(answer(PRIVATE), ReplyStep.RESPOND, new Unknown("lost"), 1, CREATED.plusMillis(900));

        // Then
        assertThat(move).isEqualTo(ReplyMove.now(ReplyStep.EDIT_ORIGINAL));
    }

    @Test
    void anEditBeforeAnythingWasSaidTriesTheFirstAnswerAgain() {
        // When
        ReplyMove move = next(answer(PRIVATE), ReplyStep.EDIT_ORIGINAL, ErrorCode.UNKNOWN_WEBHOOK, YOUNG);

        // Then
        assertThat(move)
                .isInstanceOfSatisfying(
                        ReplyMove.Do.class, again -> assertThat(again.step()).isEqualTo(ReplyStep.RESPOND));
    }

    @Test
    void anEditWhileAnotherInstanceIsAboutToDeferWaitsForIt() {
        // When
        ReplyMove move =
                next(answer(PRIVATE), ReplyStep.EDIT_ORIGINAL, ErrorCode.UNKNOWN_WEBHOOK, CREATED.plusMillis(2_700));

        // Then
        assertThat(move).isInstanceOfSatisfying(ReplyMove.Do.class, again -> {
            assertThat(again.step()).isEqualTo(ReplyStep.EDIT_ORIGINAL);
            assertThat(again.after()).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {ErrorCode.UNKNOWN_INTERACTION, ErrorCode.UNKNOWN_WEBHOOK, ErrorCode.INVALID_WEBHOOK_TOKEN})
    void aDeadTokenSendsThePrivateWordToDirectMessagesAndThePublicOneToTheChannel(int code) {
        assertThat(next(answer(PRIVATE), ReplyStep.EDIT_ORIGINAL, code, OLD))
                .isEqualTo(ReplyMove.now(ReplyStep.DIRECT_MESSAGE));
        assertThat(next(answer(PUBLIC), ReplyStep.EDIT_ORIGINAL, code, OLD))
                .isEqualTo(ReplyMove.now(ReplyStep.CHANNEL_MESSAGE));
    }

    @Test
    void aPrivateWordNeverReplacesAPublicThinking() {
        // Given
        Reply word = privately(PUBLIC);

        // When
        ReplyMove afterLook = ReplyPolicy.next(word, ReplyStep.LOOK_AT_ORIGINAL, flags(128), 1, OLD);
        ReplyMove afterClear = ReplyPolicy.next(word, ReplyStep.CLEAR_ORIGINAL, Accepted.EMPTY, 2, OLD);

        // Then
        assertThat(afterLook).isEqualTo(ReplyMove.now(ReplyStep.CLEAR_ORIGINAL));
        assertThat(afterClear).isEqualTo(ReplyMove.now(ReplyStep.FOLLOW_UP));
    }

    @Test
    void aPublicAnswerStaysWhenAPrivateWordFollows() {
        assertThat(ReplyPolicy.next(privately(PUBLIC), ReplyStep.LOOK_AT_ORIGINAL, flags(0), 1, OLD))
                .isEqualTo(ReplyMove.now(ReplyStep.FOLLOW_UP));
    }

    @Test
    void aPrivateWordThatIsThereAlreadyIsEdited() {
        assertThat(ReplyPolicy.next(privately(PUBLIC), ReplyStep.LOOK_AT_ORIGINAL, flags(64), 1, OLD))
                .isEqualTo(ReplyMove.now(ReplyStep.EDIT_ORIGINAL));
    }

    @Test
    void aFollowUpOfUnknownOutcomeIsNotRepeated() {
        assertThat(ReplyPolicy.next(answer(UPDATE), ReplyStep.FOLLOW_UP, new Unknown("lost"), 1, OLD))
                .isEqualTo(ReplyMove.end(ReplyEnding.UNCONFIRMED));
    }

    @Test
    void anOutageOfDiscordIsWaitedForUntilTheTokenIsDead() {
        // Given
        Reply reply = answer(PRIVATE);

        // When
        ReplyMove meanwhile = ReplyPolicy.next(reply, ReplyStep.EDIT_ORIGINAL, new Unknown("503"), 9, OLD);
        ReplyMove finallyElsewhere = ReplyPolicy.next(reply, ReplyStep.EDIT_ORIGINAL, new Unknown("503"), 60, DEAD);

        // Then
        assertThat(meanwhile).isEqualTo(ReplyMove.in(Duration.ofSeconds(15), ReplyStep.EDIT_ORIGINAL));
        assertThat(finallyElsewhere).isEqualTo(ReplyMove.in(Duration.ofSeconds(15), ReplyStep.DIRECT_MESSAGE));
    }

    @Test
    void aFirstAnswerThatWasNotSentIsTriedAgainWhileTheUseIsYoung() {
        // When
        ReplyMove move = ReplyPolicy.next(answer(PRIVATE), ReplyStep.RESPOND, new NotSent("refused"), 1, YOUNG);

        // Then
        assertThat(move).isEqualTo(ReplyMove.in(Duration.ofMillis(100), ReplyStep.RESPOND));
    }

    @Test
    void aMemberWhoTakesNoDirectMessagesIsNotTriedForEver() {
        assertThat(next(answer(PRIVATE), ReplyStep.DIRECT_MESSAGE, 50007, DEAD))
                .isEqualTo(ReplyMove.end(ReplyEnding.EXPIRED));
    }

    @Test
    void aFormThatDiscordRefusesEndsTheWay() {
        assertThat(next(answer(PRIVATE), ReplyStep.RESPOND, 50035, YOUNG))
                .isEqualTo(ReplyMove.end(ReplyEnding.REFUSED));
    }

    @Test
    void aServerWithoutEditingGetsAFollowUp() {
        assertThat(ReplyPolicy.next(answer(PUBLIC), ReplyStep.EDIT_ORIGINAL, refused(404, 0), 1, OLD))
                .isEqualTo(ReplyMove.now(ReplyStep.FOLLOW_UP));
    }

    private static ReplyMove next(Reply reply, ReplyStep did, int code, Instant now) {
        return ReplyPolicy.next(reply, did, refused(404, code), 1, now);
    }

    private static Accepted flags(int flags) {
        return new Accepted(Map.of("flags", flags), List.of());
    }
}

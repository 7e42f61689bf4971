package bot.k98.gateway.domain.board;

import bot.k98.contracts.discord.GatewayMemory.BoardMade;
import bot.k98.gateway.domain.board.BoardState.Note;
import bot.k98.gateway.domain.board.BoardState.Pause;
import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.NotSent;
import bot.k98.gateway.domain.call.CallOutcome.Refused;
import bot.k98.gateway.domain.call.CallOutcome.Unknown;
import bot.k98.gateway.domain.call.ErrorCode;
import bot.k98.gateway.domain.message.MessageImage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a board is after a step. */
public final class BoardFold {
    /** Between two changes of a message: what is said in the meantime becomes one change. Discord lets five through in five seconds. */
    static final Duration BETWEEN_CHANGES = Duration.ofSeconds(2);

    /** After a refusal that trying again would not change by itself. */
    static final Duration AFTER_REFUSAL = Duration.ofMinutes(10);

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 6;

    private BoardFold() {}

    /** @param state as it is now: something newer may be wanted since the step began */
    public static BoardState after(BoardState state, BoardStep.Ask did, CallOutcome outcome, Instant now) {
        return switch (outcome) {
            case Accepted accepted -> accepted(state, did, accepted, now);
            case Refused refused when refused.passing() -> failed(notMade(state, did), now);
            case Refused refused -> refused(state, did, refused, now);
            case NotSent notSent -> failed(notMade(state, did), now);
            case Unknown unknown -> failed(state.without(Note.SEARCHED), now);
        };
    }

    private static BoardState accepted(BoardState state, BoardStep.Ask did, Accepted answer, Instant now) {
        BoardState calm = state.pausing(Pause.NONE);
        return switch (did) {
            case BoardStep.Create create ->
                calm.making(created(create.making(), answer)).pausing(between(now));
            case BoardStep.Edit edit ->
                calm.making(edited(calm.made(), edit, answer)).pausing(between(now));
            case BoardStep.Delete delete -> calm.gone();
            case BoardStep.Pin pin -> calm.making(pinned(calm.made(), pin.pinned()));
            case BoardStep.Look look -> looked(calm.without(Note.LOOK), answer.object());
            case BoardStep.Search search -> searched(calm, answer);
        };
    }

    private static BoardState refused(BoardState state, BoardStep.Ask did, Refused refused, Instant now) {
        boolean gone = refused.code() == ErrorCode.UNKNOWN_MESSAGE
                || refused.code() == ErrorCode.UNKNOWN_CHANNEL
                || refused.code() == ErrorCode.NOT_ITS_AUTHOR;
        return switch (did) {
            case BoardStep.Create create -> refused(state.gone(), now);
            case BoardStep.Edit edit when refused.code() == ErrorCode.TOO_MANY_OLD_EDITS -> state.noting(Note.REPOST);
            case BoardStep.Edit edit -> gone ? state.gone() : refused(state, now);
            // What can't be deleted is left; nothing here can change it.
            case BoardStep.Delete delete -> state.gone();
            case BoardStep.Look look -> gone ? state.gone() : state.without(Note.LOOK);
            case BoardStep.Search search -> state.noting(Note.SEARCHED);
            // Not pinned is better than not there: it is tried again with the next look.
            case BoardStep.Pin pin -> gone ? state.gone() : state.making(pinned(state.made(), pin.pinned()));
        };
    }

    private static BoardMade created(BoardMade making, Accepted answer) {
        String image = MessageImage.of(answer.object());
        // A nonce of an earlier attempt answers with what that one showed.
        boolean asWanted = making.image().filter(image::equals).isPresent();
        return new BoardMade(
                making.boardId(),
                making.channelId(),
                answer.text("id"),
                asWanted ? making.hash() : "",
                pinned(answer.object()),
                making.generation(),
                Optional.of(image));
    }

    private static BoardMade edited(BoardMade made, BoardStep.Edit edit, Accepted answer) {
        return new BoardMade(
                made.boardId(),
                made.channelId(),
                made.messageId(),
                BoardPolicy.hash(edit.body()),
                made.pinned(),
                made.generation(),
                Optional.of(MessageImage.of(answer.object())));
    }

    private static BoardMade pinned(BoardMade made, boolean pinned) {
        return new BoardMade(
                made.boardId(),
                made.channelId(),
                made.messageId(),
                made.hash(),
                pinned,
                made.generation(),
                made.image());
    }

    private static BoardState looked(BoardState state, Map<String, Object> message) {
        BoardMade made = state.made();
        String image = MessageImage.of(message);
        boolean untouched = made.image().filter(image::equals).isPresent();
        return state.making(new BoardMade(
                made.boardId(),
                made.channelId(),
                made.messageId(),
                untouched ? made.hash() : "",
                pinned(message),
                made.generation(),
                Optional.of(image)));
    }

    private static BoardState searched(BoardState state, Accepted history) {
        BoardMade making = state.made();
        return history.items().stream()
                .map(item -> (Map<?, ?>) item)
                .filter(BoardFold::byBot)
                .filter(message ->
                        making.image().filter(MessageImage.of(message)::equals).isPresent())
                .findFirst()
                .map(message -> state.making(found(making, message)))
                .orElseGet(() -> state.noting(Note.SEARCHED));
    }

    private static BoardMade found(BoardMade making, Map<?, ?> message) {
        return new BoardMade(
                making.boardId(),
                making.channelId(),
                Optional.of(String.valueOf(message.get("id"))),
                making.hash(),
                pinned(message),
                making.generation(),
                making.image());
    }

    /** Nothing was made for certain. */
    private static BoardState notMade(BoardState state, BoardStep.Ask did) {
        return did instanceof BoardStep.Create ? state.noting(Note.SEARCHED) : state;
    }

    private static BoardState failed(BoardState state, Instant now) {
        int failures = state.pause().failures() + 1;
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        Duration wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        return state.pausing(new Pause(now.plus(wait), failures, false));
    }

    private static BoardState refused(BoardState state, Instant now) {
        return state.pausing(new Pause(now.plus(AFTER_REFUSAL), state.pause().failures() + 1, true));
    }

    private static Pause between(Instant now) {
        return new Pause(now.plus(BETWEEN_CHANGES), 0, false);
    }

    private static boolean pinned(Map<?, ?> message) {
        return Boolean.TRUE.equals(message.get("pinned"));
    }

    private static boolean byBot(Map<?, ?> message) {
        return message.get("author") instanceof Map<?, ?> author && Boolean.TRUE.equals(author.get("bot"));
    }
}

package bot.k98.gateway.domain.board;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.discord.Board.BoardRemoved;
import bot.k98.contracts.discord.Board.BoardWanted;
import bot.k98.contracts.discord.GatewayMemory.BoardMade;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.gateway.domain.board.BoardState.Note;
import bot.k98.gateway.domain.message.MessageImage;
import bot.k98.gateway.domain.message.MessageRenderer;
import java.time.Instant;
import java.util.Optional;

/** The next step of a board towards what is wanted. A board that is as wanted needs none: nothing is changed because time passes. */
public final class BoardPolicy {
    private BoardPolicy() {}

    public static BoardStep next(BoardState state, Instant now) {
        if (now.isBefore(state.pause().until())) {
            return new BoardStep.Wait(state.pause().until());
        }
        if (state.inDoubt() && !state.notes().contains(Note.SEARCHED)) {
            return new BoardStep.Search(state.made().channelId());
        }
        return switch (state.wanted()) {
            case BoardRemoved removed ->
                state.made().messageId().<BoardStep>map(id -> delete(state, id)).orElseGet(BoardStep.Rest::new);
            case BoardWanted wanted ->
                state.made().messageId().map(id -> kept(state, wanted, id)).orElseGet(() -> create(state, wanted));
        };
    }

    /** Names what a body shows; not for showing. */
    static String hash(MessageBody body) {
        return DeterministicId.of("board", body);
    }

    private static BoardStep kept(BoardState state, BoardWanted wanted, String messageId) {
        BoardMade made = state.made();
        if (!made.channelId().equals(wanted.channelId()) || state.notes().contains(Note.REPOST)) {
            return delete(state, messageId);
        }
        if (state.notes().contains(Note.LOOK)) {
            return new BoardStep.Look(made.channelId(), messageId);
        }
        if (!made.hash().equals(hash(wanted.body()))) {
            return new BoardStep.Edit(made.channelId(), messageId, wanted.body());
        }
        return made.pinned() == wanted.pinned()
                ? new BoardStep.Rest()
                : new BoardStep.Pin(made.channelId(), messageId, wanted.pinned());
    }

    private static BoardStep delete(BoardState state, String messageId) {
        return new BoardStep.Delete(state.made().channelId(), messageId);
    }

    /** The same generation as long as its creation may still come about: Discord then makes one message of both. */
    private static BoardStep create(BoardState state, BoardWanted wanted) {
        BoardMade made = state.made();
        boolean again = state.inDoubt() && made.channelId().equals(wanted.channelId());
        BoardMade making = new BoardMade(
                wanted.id(),
                wanted.channelId(),
                Optional.empty(),
                hash(wanted.body()),
                false,
                again ? made.generation() : made.generation() + 1,
                Optional.of(
                        MessageImage.of(MessageRenderer.create(wanted.body()).json())));
        return new BoardStep.Create(making, wanted.body());
    }
}

package bot.k98.gateway.domain.board;

import bot.k98.contracts.discord.Board;
import bot.k98.contracts.discord.GatewayMemory.BoardMade;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One board.
 *
 * @param wanted the newest that its owner said
 * @param made what is known of its message
 */
public record BoardState(Board wanted, BoardMade made, Set<Note> notes, Pause pause) {
    public BoardState {
        notes = Set.copyOf(notes);
    }

    /** What is known beside. Forgotten with the process. */
    public enum Note {
        /** An interrupted creation made nothing. */
        SEARCHED,
        /** Somebody may have touched the message. */
        LOOK,
        /** The message is too old to be changed again soon: another one takes its place. */
        REPOST
    }

    /**
     * Until when nothing is asked.
     *
     * @param failures in a row
     * @param refused Discord refuses it: something newer is tried at once
     */
    public record Pause(Instant until, int failures, boolean refused) {
        static final Pause NONE = new Pause(Instant.EPOCH, 0, false);
    }

    /** @param made as remembered; empty when there never was a message */
    public static BoardState of(Board wanted, Optional<BoardMade> made) {
        return new BoardState(wanted, made.orElseGet(() -> none(wanted.id(), "", 0)), Set.of(), Pause.NONE);
    }

    /** Its owner said something newer. */
    public BoardState wants(Board newer) {
        return new BoardState(newer, made, notes, pause.refused() ? Pause.NONE : pause);
    }

    /** To be looked at, if there is a message. */
    public BoardState touched() {
        return made.messageId().isPresent() ? noting(Note.LOOK) : this;
    }

    /** Whether its message is this one. */
    public boolean isMessage(String messageId) {
        return made.messageId().filter(messageId::equals).isPresent();
    }

    /** A creation was begun and its message is not known. */
    boolean inDoubt() {
        return made.messageId().isEmpty() && made.image().isPresent();
    }

    /** A creation begins. */
    public BoardState making(BoardMade newer) {
        return new BoardState(wanted, newer, notes, pause);
    }

    BoardState noting(Note note) {
        Set<Note> more = EnumSet.of(note);
        more.addAll(notes);
        return new BoardState(wanted, made, more, pause);
    }

    BoardState without(Note note) {
        Set<Note> fewer = EnumSet.noneOf(Note.class);
        fewer.addAll(notes);
        fewer.remove(note);
        return new BoardState(wanted, made, fewer, pause);
    }

    BoardState pausing(Pause longer) {
        return new BoardState(wanted, made, notes, longer);
    }

    /** There is no message. */
    BoardState gone() {
        return new BoardState(wanted, none(made.boardId(), made.channelId(), made.generation()), Set.of(), pause);
    }

    private static BoardMade none(String boardId, String channelId, int generation) {
        return new BoardMade(boardId, channelId, Optional.empty(), "", false, generation, Optional.empty());
    }
}

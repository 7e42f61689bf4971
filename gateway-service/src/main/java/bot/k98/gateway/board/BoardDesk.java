package bot.k98.gateway.board;

import bot.k98.contracts.discord.Board;
import bot.k98.contracts.discord.Board.BoardWanted;
import bot.k98.contracts.discord.GatewayMemory.BoardMade;
import bot.k98.gateway.answer.Later;
import bot.k98.gateway.domain.board.BoardState;
import bot.k98.gateway.domain.call.Discord;
import bot.k98.gateway.domain.message.MessageLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Keeps the boards of the partitions that this instance owns. */
public final class BoardDesk {
    /** After a partition moved, its former owner may still have changed something. */
    static final Duration LOOK_AFTER_MOVE = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(BoardDesk.class);

    private final Discord discord;
    private final BoardMemory memory;
    private final Later later;
    private final Clock clock;
    private final Map<Integer, Shelf> owned = new ConcurrentHashMap<>();

    public BoardDesk(Discord discord, BoardMemory memory, Later later, Clock clock) {
        this.discord = discord;
        this.memory = memory;
        this.later = later;
        this.clock = clock;
    }

    /** The boards of one partition, and what was remembered of those not heard of yet. */
    private record Shelf(Map<String, Tending> boards, Map<String, BoardMade> remembered) {}

    /** @param remembered by board id, of all partitions */
    public void assigned(Collection<Integer> partitions, Map<String, BoardMade> remembered) {
        partitions.forEach(
                partition -> owned.put(partition, new Shelf(new ConcurrentHashMap<>(), new HashMap<>(remembered))));
        later.in(LOOK_AFTER_MOVE, () -> partitions.forEach(this::look));
    }

    /** Completes when nothing is being asked of Discord for them any more. */
    public CompletionStage<Void> revoked(Collection<Integer> partitions) {
        CompletableFuture<?>[] ending = partitions.stream()
                .map(owned::remove)
                .flatMap(Stream::ofNullable)
                .flatMap(shelf -> shelf.boards().values().stream())
                .map(tending -> tending.end().toCompletableFuture())
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(ending);
    }

    /** Records of a partition that is no longer owned are left alone. */
    public void wanted(int partition, Board board) {
        Shelf shelf = owned.get(partition);
        if (shelf == null) {
            return;
        }
        Optional<String> problem =
                board instanceof BoardWanted wanted ? MessageLimits.problem(wanted.body()) : Optional.empty();
        if (problem.isPresent()) {
            LOG.errorf("board can't be shown board=%s problem=\"%s\"", board.id(), problem.get());
            return;
        }
        Tending known = shelf.boards().get(board.id());
        if (known != null) {
            known.wants(board);
        } else {
            BoardState state =
                    BoardState.of(board, Optional.ofNullable(shelf.remembered().remove(board.id())));
            Tending tending = new Tending(state, discord, memory, later, clock);
            shelf.boards().put(board.id(), tending);
            tending.turn();
        }
    }

    /** Its owner deleted the record: nothing is kept as wanted any more. */
    public void forgotten(int partition, String boardId) {
        Optional.ofNullable(owned.get(partition))
                .map(shelf -> shelf.boards().remove(boardId))
                .ifPresent(Tending::end);
    }

    /** Somebody deleted messages. */
    public void deleted(List<String> messageIds) {
        tendings().forEach(tending -> messageIds.forEach(tending::touched));
    }

    /** Looks at every board that has a message. */
    public void lookAtAll() {
        tendings().forEach(Tending::touched);
    }

    private void look(int partition) {
        Optional.ofNullable(owned.get(partition))
                .ifPresent(shelf -> shelf.boards().values().forEach(Tending::touched));
    }

    private Stream<Tending> tendings() {
        return owned.values().stream().flatMap(shelf -> shelf.boards().values().stream());
    }
}

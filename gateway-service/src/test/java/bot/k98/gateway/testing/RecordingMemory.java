package bot.k98.gateway.testing;

import bot.k98.contracts.discord.GatewayMemory.BoardMade;
import bot.k98.gateway.board.BoardMemory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What a gateway keeps about boards, as a later one would find it. */
public final class RecordingMemory implements BoardMemory {
    private final List<BoardMade> kept = new ArrayList<>();

    @Override
    public CompletionStage<Void> keep(BoardMade made) {
        kept.add(made);
        return CompletableFuture.completedFuture(null);
    }

    public List<BoardMade> kept() {
        return List.copyOf(kept);
    }

    /** The newest of each board. */
    public Map<String, BoardMade> newest() {
        Map<String, BoardMade> newest = new LinkedHashMap<>();
        kept.forEach(made -> newest.put(made.boardId(), made));
        return newest;
    }
}

package bot.k98.gateway.board;

import bot.k98.contracts.discord.GatewayMemory.BoardMade;
import java.util.concurrent.CompletionStage;

/** What outlives this process. */
public interface BoardMemory {
    /** Completes once it is kept, however long the broker is away. */
    CompletionStage<Void> keep(BoardMade made);
}

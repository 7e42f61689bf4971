package bot.k98.gateway.messaging;

import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.GatewayMemory.BoardMade;
import bot.k98.gateway.board.BoardMemory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;

/** Boards' messages in discord.gateway. */
@ApplicationScoped
public class KafkaBoardMemory implements BoardMemory {
    private final PatientWriter writer;

    KafkaBoardMemory(PatientWriter writer) {
        this.writer = writer;
    }

    @Override
    public CompletionStage<Void> keep(BoardMade made) {
        return writer.write(
                Topics.GATEWAY_MEMORY,
                null,
                MemoryKeys.BOARD + made.boardId(),
                made,
                Trace.of("board", made.boardId()));
    }
}

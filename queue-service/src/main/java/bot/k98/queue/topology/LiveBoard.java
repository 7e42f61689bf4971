package bot.k98.queue.topology;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.Board;
import bot.k98.contracts.queue.Job;
import bot.k98.queue.discord.BoardRenderer;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The live board of the newest jobs. */
final class LiveBoard {
    /** The board's id; the members know it from the old bot. */
    static final String ID = "queue:live";

    private final Tools tools;
    private final Outlet outlet;

    LiveBoard(Tools tools, Outlet outlet) {
        this.tools = tools;
        this.outlet = outlet;
    }

    /** @param jobs of the guild */
    void show(Supplier<List<Job>> jobs, Trace trace, Instant now) {
        tools.boardChannel().ifPresent(channel -> {
            var body = BoardRenderer.board(jobs.get());
            outlet.board(new Board.BoardWanted(ID, ServiceName.QUEUE, channel, body, true), trace, now);
        });
    }

    void remove(Trace trace, Instant now) {
        if (tools.boardChannel().isPresent()) {
            outlet.board(new Board.BoardRemoved(ID, ServiceName.QUEUE), trace, now);
        }
    }
}

package bot.k98.gateway;

import bot.k98.gateway.answer.ReplyDesk;
import bot.k98.gateway.board.BoardDesk;
import bot.k98.gateway.command.CommandSync;
import bot.k98.runtime.process.Periodic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** What is done again and again. */
@ApplicationScoped
public class GatewayRounds {
    private static final Duration SYNC_EVERY = Duration.ofSeconds(1);
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

    private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

    private final CommandSync commands;
    private final ReplyDesk replies;
    private final BoardDesk boards;
    private Periodic syncing;
    private Periodic sweeping;
    private Periodic looking;

    GatewayRounds(CommandSync commands, ReplyDesk replies, BoardDesk boards) {
        this.commands = commands;
        this.replies = replies;
        this.boards = boards;
    }

    void start(@Observes StartupEvent event) {
        syncing = Periodic.every(SYNC_EVERY, "command-sync", commands::turn);
        sweeping = Periodic.every(SWEEP_EVERY, "reply-sweep", replies::sweep);
        // What happens to a board while Discord is not connected is heard of by nobody.
        looking = Periodic.every(LOOK_EVERY, "board-look", boards::lookAtAll);
    }

    void stop(@Observes ShutdownEvent event) {
        syncing.close();
        sweeping.close();
        looking.close();
    }
}

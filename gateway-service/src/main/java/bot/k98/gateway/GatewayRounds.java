package bot.k98.gateway;

import bot.k98.gateway.answer.ReplyDesk;
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

    private final CommandSync commands;
    private final ReplyDesk replies;
    private Periodic syncing;
    private Periodic sweeping;

    GatewayRounds(CommandSync commands, ReplyDesk replies) {
        this.commands = commands;
        this.replies = replies;
    }

    void start(@Observes StartupEvent event) {
        syncing = Periodic.every(SYNC_EVERY, "command-sync", commands::turn);
        sweeping = Periodic.every(SWEEP_EVERY, "reply-sweep", replies::sweep);
    }

    void stop(@Observes ShutdownEvent event) {
        syncing.close();
        sweeping.close();
    }
}

package bot.k98.gateway;

import bot.k98.gateway.answer.ReplyDesk;
import bot.k98.gateway.command.CatalogStore;
import bot.k98.gateway.command.CommandSync;
import bot.k98.gateway.discord.DiscordConnection;
import bot.k98.gateway.watch.WatchDesk;
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

    private static final Duration WATCH_EVERY = Duration.ofSeconds(1);

    private final CommandSync commands;
    private final ReplyDesk replies;
    private final CatalogStore catalog;
    private final WatchDesk desk;
    private final DiscordConnection connection;
    private Periodic syncing;
    private Periodic sweeping;
    private Periodic watching;

    GatewayRounds(
            CommandSync commands,
            ReplyDesk replies,
            CatalogStore catalog,
            WatchDesk desk,
            DiscordConnection connection) {
        this.commands = commands;
        this.replies = replies;
        this.catalog = catalog;
        this.desk = desk;
        this.connection = connection;
    }

    void start(@Observes StartupEvent event) {
        syncing = Periodic.every(SYNC_EVERY, "command-sync", commands::turn);
        sweeping = Periodic.every(SWEEP_EVERY, "reply-sweep", replies::sweep);
        watching = Periodic.every(WATCH_EVERY, "watch", this::watch);
    }

    void stop(@Observes ShutdownEvent event) {
        syncing.close();
        sweeping.close();
        watching.close();
    }

    private void watch() {
        connection.turn();
        if (catalog.complete()) {
            desk.watch(catalog.watchedChannels());
        }
        desk.rememberCursors();
    }
}

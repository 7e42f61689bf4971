package bot.k98.gateway;

import bot.k98.gateway.command.CatalogStore;
import bot.k98.gateway.discord.DiscordConnection;
import bot.k98.gateway.messaging.ChannelsReader;
import bot.k98.gateway.watch.WatchDesk;
import bot.k98.runtime.process.Periodic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/** What is done again and again for what comes from Discord. */
@ApplicationScoped
public class InboundRounds {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

    private final CatalogStore catalog;
    private final WatchDesk desk;
    private final DiscordConnection connection;
    private final ChannelsReader channels;
    private final Clock clock;
    private Periodic turning;
    private Periodic looking;

    InboundRounds(
            CatalogStore catalog, WatchDesk desk, DiscordConnection connection, ChannelsReader channels, Clock clock) {
        this.catalog = catalog;
        this.desk = desk;
        this.connection = connection;
        this.channels = channels;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        turning = Periodic.every(EVERY, "watch", this::turn);
        looking = Periodic.every(LOOK_EVERY, "watch-look", this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        turning.close();
        looking.close();
    }

    private void turn() {
        connection.turn();
        if (catalog.complete()) {
            desk.watch(catalog.watchedChannels());
        }
        desk.rememberCursors(clock.instant());
    }

    private void look() {
        desk.lookAgain();
        channels.readAgain(clock.instant());
    }
}

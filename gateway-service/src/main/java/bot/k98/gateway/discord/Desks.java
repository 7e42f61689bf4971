package bot.k98.gateway.discord;

import bot.k98.gateway.answer.InteractionDesk;
import bot.k98.gateway.board.BoardDesk;
import bot.k98.gateway.command.CatalogStore;
import bot.k98.gateway.connection.ConnectionDesk;
import bot.k98.gateway.guild.GuildDesk;
import bot.k98.gateway.watch.WatchDesk;
import java.time.Clock;

/** Who takes what comes from Discord, and who knows what is wanted from it. */
public record Desks(
        InteractionDesk uses,
        WatchDesk watch,
        BoardDesk boards,
        GuildDesk guilds,
        ConnectionDesk connections,
        CatalogStore catalog) {
    /** For one connection. */
    DiscordEvents events(CurrentJda current, ShardHearing hearing, Clock clock) {
        return new DiscordEvents(
                uses::take,
                new WatchEvents(watch, current),
                new BoardEvents(boards),
                new GuildEvents(guilds),
                hearing,
                clock);
    }
}

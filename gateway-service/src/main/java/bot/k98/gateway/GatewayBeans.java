package bot.k98.gateway;

import bot.k98.gateway.answer.Attaching;
import bot.k98.gateway.answer.DirectChannels;
import bot.k98.gateway.answer.DirectMemory;
import bot.k98.gateway.answer.FilledDiscord;
import bot.k98.gateway.answer.InteractionDesk;
import bot.k98.gateway.answer.InteractionPublisher;
import bot.k98.gateway.answer.Later;
import bot.k98.gateway.answer.OfferedFiles;
import bot.k98.gateway.answer.ReplyDesk;
import bot.k98.gateway.board.BoardDesk;
import bot.k98.gateway.board.BoardMemory;
import bot.k98.gateway.command.CatalogStore;
import bot.k98.gateway.command.CommandScope;
import bot.k98.gateway.command.CommandSync;
import bot.k98.gateway.command.CreationMemory;
import bot.k98.gateway.connection.BeatFile;
import bot.k98.gateway.connection.ConnectionDesk;
import bot.k98.gateway.connection.ConnectionOutlet;
import bot.k98.gateway.discord.CurrentJda;
import bot.k98.gateway.discord.Desks;
import bot.k98.gateway.domain.call.Discord;
import bot.k98.gateway.domain.command.AccessPolicy;
import bot.k98.gateway.domain.interaction.InteractionRouter;
import bot.k98.gateway.guild.GuildDesk;
import bot.k98.gateway.guild.GuildOutlet;
import bot.k98.gateway.messaging.UsageWriter;
import bot.k98.gateway.post.DryRunDiscord;
import bot.k98.gateway.post.PostDesk;
import bot.k98.gateway.post.Withdrawals;
import bot.k98.gateway.watch.MessageOutlet;
import bot.k98.gateway.watch.WatchDesk;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.process.Directories;
import bot.k98.runtime.process.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** What is wired to what. */
@Singleton
class GatewayBeans {
    @Produces
    @Singleton
    Discord discord(CurrentJda current, OfferedFiles files, Configuration configuration) {
        Discord discord = new FilledDiscord(current.asDiscord(), files);
        return configuration
                .find(Variables.DRY_RUN_CHANNEL_ID)
                .<Discord>map(channel -> new DryRunDiscord(discord, channel))
                .orElse(discord);
    }

    @Produces
    @Singleton
    Attaching attaching(OfferedFiles files, Later later, Clock clock) {
        return new Attaching(files, later, clock);
    }

    @Produces
    @Singleton
    DirectChannels directChannels(Discord discord, DirectMemory memory, Configuration configuration, Clock clock) {
        boolean pretended = configuration.find(Variables.DRY_RUN_CHANNEL_ID).isPresent();
        return new DirectChannels(discord, pretended ? Optional.empty() : Optional.of(memory), clock);
    }

    @Produces
    @Singleton
    CatalogStore catalogStore() {
        return new CatalogStore();
    }

    @Produces
    @Singleton
    ReplyDesk replyDesk(
            Discord discord,
            DirectChannels channels,
            Attaching attaching,
            Later later,
            Clock clock,
            GatewayMetrics metrics) {
        return new ReplyDesk(discord, channels, attaching, later, clock, metrics);
    }

    @Produces
    @Singleton
    Withdrawals withdrawals() {
        return new Withdrawals();
    }

    @Produces
    @Singleton
    PostDesk postDesk(
            Discord discord,
            DirectChannels channels,
            Attaching attaching,
            Withdrawals withdrawals,
            Later later,
            Clock clock,
            GatewayMetrics metrics) {
        return new PostDesk(discord, channels, attaching, withdrawals, later, clock, metrics);
    }

    @Produces
    @Singleton
    BoardDesk boardDesk(Discord discord, BoardMemory memory, Later later, Clock clock) {
        return new BoardDesk(discord, memory, later, clock);
    }

    @Produces
    @Singleton
    AccessPolicy accessPolicy(Configuration configuration) {
        Set<String> channels = configuration.get(Variables.OPS_CHANNEL_IDS);
        return new AccessPolicy(
                configuration.get(Variables.ADMIN_USER_ID),
                configuration.get(Variables.LEADERSHIP_ROLE_IDS),
                channels.isEmpty()
                        ? configuration
                                .find(Variables.NOTIFY_CHANNEL_ID)
                                .map(Set::of)
                                .orElse(Set.of())
                        : channels);
    }

    @Produces
    @Singleton
    InteractionRouter router(CatalogStore catalog, AccessPolicy access) {
        return new InteractionRouter(catalog::catalog, access);
    }

    @Produces
    @Singleton
    InteractionDesk interactionDesk(
            InteractionRouter router,
            UsageWriter usage,
            InteractionPublisher publisher,
            ReplyDesk replies,
            Later later,
            Clock clock,
            GatewayMetrics metrics) {
        return new InteractionDesk(
                incoming -> usage.noting(incoming, router.route(incoming)), publisher, replies, later, clock, metrics);
    }

    @Produces
    @Singleton
    CommandSync commandSync(
            CatalogStore catalog,
            CurrentJda current,
            Configuration configuration,
            Discord discord,
            CreationMemory memory,
            Clock clock) {
        CommandScope scope = new CommandScope(
                configuration.find(Variables.GUILD_ID),
                configuration.get(Variables.COMMAND_SYNC) == Variables.CommandChanges.APPLY);
        return new CommandSync(catalog, current::applicationId, scope, discord, memory, clock);
    }

    @Produces
    @Singleton
    WatchDesk watchDesk(
            Discord discord, CurrentJda current, MessageOutlet outlet, ConnectionDesk connections, Later later) {
        return new WatchDesk(current.historyThrough(discord), outlet, connections, later);
    }

    /** Made before the first heartbeat, which takes the place of the last one. */
    @Produces
    @Singleton
    ConnectionDesk connectionDesk(Instance instance, Directories directories, ConnectionOutlet outlet, Clock clock) {
        return new ConnectionDesk(instance.name(), BeatFile.read(directories.heartbeatFile()), outlet, clock);
    }

    @Produces
    @Singleton
    GuildDesk guildDesk(Configuration configuration, GuildOutlet outlet, Clock clock) {
        return new GuildDesk(configuration.find(Variables.GUILD_ID), outlet, clock);
    }

    @Produces
    @Singleton
    Desks desks(
            InteractionDesk uses,
            WatchDesk watch,
            BoardDesk boards,
            GuildDesk guilds,
            ConnectionDesk connections,
            CatalogStore catalog) {
        return new Desks(uses, watch, boards, guilds, connections, catalog);
    }
}

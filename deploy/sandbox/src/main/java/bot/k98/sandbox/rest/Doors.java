package bot.k98.sandbox.rest;

import bot.k98.sandbox.rules.DiscordError;
import bot.k98.sandbox.rules.DiscordError.Unknown;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Permissions;
import bot.k98.sandbox.state.World;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Finds what a request names and lets the bot in, or refuses as Discord does. */
final class Doors {
    private final World world;

    Doors(World world) {
        this.world = world;
    }

    /** A channel that the bot sees and in which it may do these things; 10003, 50001 or 50013. */
    ObjectNode channel(Call call, long... permissions) {
        ObjectNode channel = world.find(Kind.CHANNEL, call.path("channel_id"))
                .orElseThrow(() -> DiscordError.unknown(Unknown.CHANNEL));
        long bits = Permissions.in(world, world.botId(), channel);
        if ((bits & Permissions.VIEW_CHANNEL) == 0) {
            throw DiscordError.missingAccess();
        }
        for (long permission : permissions) {
            if ((bits & permission) == 0) {
                throw DiscordError.missingPermissions();
            }
        }
        return channel;
    }

    /** A message in that channel that is not private; 10008. */
    ObjectNode message(Call call, ObjectNode channel) {
        return world.message(channel.path("id").asText(), call.path("message_id"))
                .filter(message -> !message.has("_only"))
                .orElseThrow(() -> DiscordError.unknown(Unknown.MESSAGE));
    }

    /** The guild; 10004, or 50001 for one where the bot is not. */
    ObjectNode guild(Call call) {
        if (!world.guildId().equals(call.path("guild_id"))) {
            throw DiscordError.unknown(Unknown.GUILD);
        }
        return world.guild();
    }

    void guild(Call call, long permission) {
        guild(call);
        if ((Permissions.inGuild(world, world.botId()) & permission) == 0) {
            throw DiscordError.missingPermissions();
        }
    }

    /** The application is the bot's own; 50001 otherwise, as Discord refuses another's. */
    void application(Call call) {
        if (!world.botId().equals(call.path("application_id"))) {
            throw DiscordError.missingAccess();
        }
    }
}

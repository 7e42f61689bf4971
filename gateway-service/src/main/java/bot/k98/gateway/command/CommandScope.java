package bot.k98.gateway.command;

import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import java.util.Optional;

/**
 * Whose commands are kept in step.
 *
 * @param guildId empty: the global ones
 * @param apply whether changes are made; else they are only told
 */
public record CommandScope(Optional<String> guildId, boolean apply) {
    /** Discord counts creations by guild. */
    String name() {
        return guildId.orElse("global");
    }

    DiscordCall get(String applicationId) {
        return guildId.map(guild -> DiscordCall.of(Endpoint.GET_GUILD_COMMANDS, applicationId, guild))
                .orElseGet(() -> DiscordCall.of(Endpoint.GET_GLOBAL_COMMANDS, applicationId));
    }

    DiscordCall put(String applicationId) {
        return guildId.map(guild -> DiscordCall.of(Endpoint.PUT_GUILD_COMMANDS, applicationId, guild))
                .orElseGet(() -> DiscordCall.of(Endpoint.PUT_GLOBAL_COMMANDS, applicationId));
    }
}

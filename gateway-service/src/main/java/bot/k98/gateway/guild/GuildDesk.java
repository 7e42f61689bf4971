package bot.k98.gateway.guild;

import bot.k98.contracts.privacy.PrivacyFact.GuildLeft;
import bot.k98.contracts.privacy.PrivacyFact.GuildPresent;
import bot.k98.gateway.domain.connection.Shard;
import bot.k98.runtime.health.HeartbeatDetails;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Tells every service when the bot was removed from a guild, and when it is in one. An outage of a guild is no leaving. What happened while no
 * session was there is found at the next one's beginning, for the configured guild. Two gateways tell the same twice, and nothing comes of it.
 */
public final class GuildDesk implements HeartbeatDetails {
    private static final Logger LOG = Logger.getLogger(GuildDesk.class);

    private final Optional<String> configured;
    private final GuildOutlet outlet;
    private final Clock clock;
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    /** @param configured the guild that this installation is for */
    public GuildDesk(Optional<String> configured, GuildOutlet outlet, Clock clock) {
        this.configured = configured;
        this.outlet = outlet;
        this.clock = clock;
    }

    /** @param guilds all that a new session knows of, also those that are unavailable */
    public void sessionBegan(Shard shard, Set<String> guilds) {
        configured
                .filter(guild -> shard.serves(guild) && !guilds.contains(guild))
                .ifPresent(this::left);
    }

    /** The bot is in it, and sees it. */
    public void there(String guild) {
        gone.remove(guild);
        outlet.tell(new GuildPresent(guild, clock.instant()));
    }

    /** The bot is no longer in it. */
    public void left(String guild) {
        if (configured.orElse(guild).equals(guild)) {
            gone.add(guild);
        }
        LOG.warnf(
                "the bot is not in the guild guild=%s consequence=\"all of it waits; after 30 days its data are deleted\" remedy=\"invite it again\"",
                guild);
        outlet.tell(new GuildLeft(guild, clock.instant()));
    }

    /** The guild that removed the bot, until it is back: the configured one; without one, each that did since this process began. */
    @Override
    public Map<String, String> details() {
        return gone.isEmpty() ? Map.of() : Map.of("guild_left", String.join(" ", new TreeSet<>(gone)));
    }
}

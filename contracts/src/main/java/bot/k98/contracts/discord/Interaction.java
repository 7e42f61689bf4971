package bot.k98.contracts.discord;

import bot.k98.contracts.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What every use of the bot has in common.
 *
 * @param id Discord's snowflake of this use
 * @param token answers it, for {@link #TOKEN_LIFE}
 * @param createdAt the snowflake's time: the one clock of the 3-second promise
 * @param publishBy a record that the broker took later than this was already answered with "not confirmed"; drop it
 * @param guildId absent in a direct message
 */
public record Interaction(
        String id,
        String applicationId,
        String token,
        Instant createdAt,
        Instant publishBy,
        Optional<String> guildId,
        String channelId,
        Member member) {
    /** How long a token is used: Discord gives 15 minutes, the last one is left for the way. */
    public static final Duration TOKEN_LIFE = Duration.ofMinutes(14);

    /** Where the answer goes. */
    public ReplyAddress address() {
        return new ReplyAddress(id, applicationId, token, createdAt, channelId, member.id());
    }

    /** The trace of this use. */
    public Trace trace() {
        return Trace.ofInteraction(id);
    }

    /** Whether a service must leave it alone: its member was told otherwise, or its token is used up. */
    public boolean expired(Instant appendedAt, Instant now) {
        return appendedAt.isAfter(publishBy) || now.isAfter(createdAt.plus(TOKEN_LIFE));
    }
}

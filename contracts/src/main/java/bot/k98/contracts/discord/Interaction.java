package bot.k98.contracts.discord;

import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every use of the bot has in common.
 *
 * @param id Discord's snowflake of this use
 * @param token answers it, for {@link #TOKEN_LIFE}
 * @param createdAt the snowflake's time: the one clock of the 3-second promise
 * @param publishBy a record that the broker took later than this was already answered with "not confirmed"; drop it
 * @param guildId absent in a direct message
 * @param mode how the answer was declared in the owner's manifest
 * @param readOnly whether the member may not write in the channel, as Discord said with the use
 */
public record Interaction(
        String id,
        String applicationId,
        String token,
        Instant createdAt,
        Instant publishBy,
        Optional<String> guildId,
        String channelId,
        Member member,
        ReplyMode mode,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean readOnly) {
    /** How long a token is used: Discord gives 15 minutes, the last one is left for the way. */
    public static final Duration TOKEN_LIFE = Duration.ofMinutes(14);

    public Interaction {
        Stream.of(id, applicationId, token, createdAt, publishBy, guildId, channelId, member)
                .forEach(Objects::requireNonNull);
        mode = mode == null ? ReplyMode.PRIVATE : mode;
    }

    /** In a channel where the member may write. */
    public Interaction(
            String id,
            String applicationId,
            String token,
            Instant createdAt,
            Instant publishBy,
            Optional<String> guildId,
            String channelId,
            Member member,
            ReplyMode mode) {
        this(id, applicationId, token, createdAt, publishBy, guildId, channelId, member, mode, false);
    }

    /** The same, answered privately. */
    public Interaction(
            String id,
            String applicationId,
            String token,
            Instant createdAt,
            Instant publishBy,
            Optional<String> guildId,
            String channelId,
            Member member) {
        this(id, applicationId, token, createdAt, publishBy, guildId, channelId, member, ReplyMode.PRIVATE);
    }

    /** The same, answered otherwise. */
    public Interaction answered(ReplyMode declared) {
        return new Interaction(
                id, applicationId, token, createdAt, publishBy, guildId, channelId, member, declared, readOnly);
    }

    /** Where the answer goes. */
    public ReplyAddress address() {
        return new ReplyAddress(id, applicationId, token, createdAt, channelId, member.id(), mode);
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

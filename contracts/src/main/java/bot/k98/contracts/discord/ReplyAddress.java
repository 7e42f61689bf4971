package bot.k98.contracts.discord;

import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import java.time.Instant;

/**
 * Where an answer goes; any gateway instance can deliver it.
 *
 * @param channelId where the bot was used: a public answer goes there when the token is dead
 * @param userId who used it: a private answer goes to their direct messages when the token is dead
 * @param mode how the answer was declared: an instance that did not take the use itself learns it here
 */
public record ReplyAddress(
        String interactionId,
        String applicationId,
        String token,
        Instant createdAt,
        String channelId,
        String userId,
        ReplyMode mode) {
    public ReplyAddress {
        mode = mode == null ? ReplyMode.PRIVATE : mode;
    }

    /** Answered privately. */
    public ReplyAddress(
            String interactionId,
            String applicationId,
            String token,
            Instant createdAt,
            String channelId,
            String userId) {
        this(interactionId, applicationId, token, createdAt, channelId, userId, ReplyMode.PRIVATE);
    }

    /** The trace of the use that is answered. */
    public Trace trace() {
        return Trace.ofInteraction(interactionId);
    }
}

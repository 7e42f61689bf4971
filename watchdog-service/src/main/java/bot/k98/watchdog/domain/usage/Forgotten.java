package bot.k98.watchdog.domain.usage;

import bot.k98.contracts.ops.Usage.CommandAnswered;
import bot.k98.contracts.privacy.PrivacyFact.DeletionAsked;
import java.time.Instant;

/**
 * A member's uses up to a time are nobody's business any more. The records themselves lie in their topic until they are too old; this is
 * remembered as long, so that they are not shown after a start either.
 *
 * @param guildId of which guild; a use outside any guild counts as one of it
 */
public record Forgotten(String userId, String guildId, Instant until) {
    public static Forgotten by(DeletionAsked asked) {
        return new Forgotten(asked.userId(), asked.guildId(), asked.at());
    }

    boolean covers(CommandAnswered use) {
        return use.userId().equals(userId)
                && use.guildId().filter(guild -> !guild.equals(guildId)).isEmpty()
                && !use.usedAt().isAfter(until);
    }
}

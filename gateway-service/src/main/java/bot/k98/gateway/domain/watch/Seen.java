package bot.k98.gateway.domain.watch;

import bot.k98.contracts.discord.SourceMessage;

/**
 * A message of a watched channel, as it came or as its channel's history has it.
 *
 * @param told whether services are to hear of it; the others only count as seen
 */
public record Seen(SourceMessage message, boolean told) {
    /** @param selfId the bot's own user id: nobody is told of its own messages, nor of those without a file */
    public static Seen of(SourceMessage message, String selfId) {
        return new Seen(
                message, !message.attachments().isEmpty() && !message.authorId().equals(selfId));
    }

    String id() {
        return message.id();
    }
}

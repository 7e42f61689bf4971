package bot.k98.contracts.discord;

import java.time.Instant;
import java.util.List;

/**
 * A member's message, as far as services need it: never its text.
 *
 * @param at its snowflake's time
 */
public record SourceMessage(
        String channelId, String id, String authorId, String authorName, Instant at, List<Attachment> attachments) {
    public SourceMessage {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
}

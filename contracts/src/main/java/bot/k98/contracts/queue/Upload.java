package bot.k98.contracts.queue;

import bot.k98.contracts.discord.Attachment;
import java.time.Instant;

/**
 * A file that somebody wants imported.
 *
 * @param messageId the message that carries it; the interaction, when it came with a command
 * @param at when that was: decides its place in line and its period
 */
public record Upload(String messageId, Attachment file, String authorId, String authorName, Instant at) {
    /** Stands for a member whose id and name were deleted at their wish. */
    public static final String NOBODY = "0";

    /** The same, of nobody. */
    public Upload withoutUploader() {
        return new Upload(messageId, file, NOBODY, "", at);
    }
}

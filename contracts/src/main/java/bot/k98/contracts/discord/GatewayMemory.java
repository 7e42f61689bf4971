package bot.k98.contracts.discord;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the gateway made, opened, and how far it read. Topic {@code discord.gateway}, compacted; the gateway alone writes and reads it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface GatewayMemory {
    /**
     * The message of a board. Key: {@code board:<id>}.
     *
     * @param messageId absent while it is being made, and after it is gone
     * @param hash of the body that the message shows; empty when the message has to be written again
     * @param generation counts the messages made for this board; part of the nonce, so that a new one is not taken for the old
     * @param image while it is being made: hash of how it will look, by which it is found when nobody learned its id
     */
    @JsonTypeName("BoardMade")
    record BoardMade(
            String boardId,
            String channelId,
            Optional<String> messageId,
            String hash,
            boolean pinned,
            int generation,
            Optional<String> image)
            implements GatewayMemory {}

    /** Everything in a channel up to this message has been published, without a hole. Key: {@code cursor:<channel>}. */
    @JsonTypeName("CursorAdvanced")
    record CursorAdvanced(String channelId, String messageId) implements GatewayMemory {}

    /**
     * The commands that were created at Discord in the last day. Key: {@code commands:<scope>}.
     *
     * @param scope a guild's id, or {@code global}: Discord counts them apart
     * @param created the oldest first
     */
    @JsonTypeName("CommandsCreated")
    record CommandsCreated(String scope, List<Creation> created) implements GatewayMemory {
        public CommandsCreated {
            created = List.copyOf(created);
        }
    }

    /**
     * A member's channel of direct messages was opened, or used a day after this was written last. Erased when the member has their data
     * deleted, when Discord has the channel no longer, and 30 days after it was written. Key: {@code direct:<user>}.
     */
    @JsonTypeName("DirectChannelKnown")
    record DirectChannelKnown(String userId, String channelId) implements GatewayMemory {}

    /** So many commands were created at that time. */
    record Creation(Instant at, int commands) {}
}

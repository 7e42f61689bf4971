package bot.k98.contracts.discord;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** Something happened to a message in a watched channel. Topic {@code discord.messages}, key: channel. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface MessageEvent {
    /**
     * A new message with at least one attachment, from a person or another bot, never from this one.
     *
     * @param guildId of the channel
     */
    @JsonTypeName("MessagePosted")
    record MessagePosted(String guildId, SourceMessage message) implements MessageEvent {}
}

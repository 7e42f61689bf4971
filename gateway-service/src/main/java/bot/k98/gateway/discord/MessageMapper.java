package bot.k98.gateway.discord;

import bot.k98.contracts.discord.Attachment;
import bot.k98.contracts.discord.SourceMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Discord's messages and files as ours. */
final class MessageMapper {
    private MessageMapper() {}

    /** @param channelId where it stands, for a message that doesn't say so itself */
    static SourceMessage message(DataObject json, String channelId) {
        String id = json.getString("id");
        DataObject author = json.optObject("author").orElseGet(DataObject::empty);
        return new SourceMessage(
                json.getString("channel_id", channelId),
                id,
                author.getString("id", ""),
                Optional.ofNullable(author.getString("global_name", null))
                        .orElseGet(() -> author.getString("username", "")),
                time(id),
                attachments(json));
    }

    /** Of a message's {@code attachments}. */
    static List<Attachment> attachments(DataObject message) {
        DataArray files = message.optArray("attachments").orElseGet(DataArray::empty);
        List<Attachment> all = new ArrayList<>();
        for (int i = 0; i < files.length(); i++) {
            all.add(attachment(files.getObject(i)));
        }
        return all;
    }

    static Attachment attachment(DataObject json) {
        return new Attachment(
                json.getString("id"),
                json.getString("filename", ""),
                json.getLong("size", 0),
                json.getString("url", ""),
                Optional.ofNullable(json.getString("content_type", null)));
    }

    /** When a snowflake was made. */
    static Instant time(String snowflake) {
        return TimeUtil.getTimeCreated(Long.parseUnsignedLong(snowflake)).toInstant();
    }
}

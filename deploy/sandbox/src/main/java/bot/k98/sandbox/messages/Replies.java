package bot.k98.sandbox.messages;

import bot.k98.sandbox.rules.Place;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Messages that answer another one. */
public final class Replies {
    static final int REPLY = 19;

    private Replies() {}

    /** The fields of a reply, null for no reply; 50035 when the message isn't there and that matters. */
    public static ObjectNode origin(World world, ObjectNode channel, JsonNode reference) {
        if (!reference.isObject()) {
            return null;
        }
        String channelId = channel.path("id").asText();
        String id = reference.path("message_id").asText();
        boolean there = world.message(channelId, id)
                .filter(message -> !message.has("_only"))
                .isPresent();
        if (!there) {
            if (!reference.path("fail_if_not_exists").asBoolean(true)) {
                return null;
            }
            Place root = Place.root();
            root.at("message_reference").says("REPLIES_UNKNOWN_MESSAGE", "Unknown message");
            root.throwIfAny();
        }
        ObjectNode origin = Json.object().put("type", REPLY);
        ObjectNode pointer = origin.putObject("message_reference");
        pointer.put("type", 0).put("message_id", id).put("channel_id", channelId);
        if (channel.has("guild_id")) {
            pointer.put("guild_id", world.guildId());
        }
        return origin;
    }
}

package bot.k98.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Which events a session asked for, and what stands in them without the message content intent. */
final class Intents {
    static final int GUILDS = 1;
    static final int GUILD_MEMBERS = 1 << 1;
    static final int GUILD_PRESENCES = 1 << 8;
    static final int GUILD_MESSAGES = 1 << 9;
    static final int DIRECT_MESSAGES = 1 << 12;
    static final int MESSAGE_CONTENT = 1 << 15;
    static final int SCHEDULED_EVENTS = 1 << 16;

    /** Every bit that is an intent (documented up to polls in direct messages). */
    static final int KNOWN = ((1 << 17) - 1) | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

    private Intents() {}

    /** The intent that an event needs, 0 for events that everybody gets. */
    static int needed(String event, boolean direct) {
        if (event.startsWith("MESSAGE_")) {
            return direct ? DIRECT_MESSAGES : GUILD_MESSAGES;
        }
        if (event.startsWith("GUILD_MEMBER_")) {
            return GUILD_MEMBERS;
        }
        if (event.startsWith("GUILD_SCHEDULED_EVENT_")) {
            return SCHEDULED_EVENTS;
        }
        if (event.equals("CHANNEL_PINS_UPDATE")) {
            return direct ? DIRECT_MESSAGES : GUILDS;
        }
        return event.startsWith("INTERACTION_") ? 0 : GUILDS;
    }

    /** True for a message whose content a session without that intent must not read. */
    static boolean hidesContent(String event, JsonNode data, String bot) {
        boolean message = event.equals("MESSAGE_CREATE") || event.equals("MESSAGE_UPDATE");
        boolean own = data.path("author").path("id").asText().equals(bot);
        boolean named = data.path("mentions")
                .valueStream()
                .anyMatch(user -> user.path("id").asText().equals(bot));
        return message && data.has("guild_id") && !own && !named;
    }

    static ObjectNode withoutContent(ObjectNode message) {
        ObjectNode blank = message.deepCopy().put("content", "");
        for (String part : List.of("embeds", "attachments", "components")) {
            blank.putArray(part);
        }
        blank.remove("poll");
        return blank;
    }
}

package bot.k98.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something to be told to those who may see it.
 *
 * @param name the Gateway's event name, such as {@code MESSAGE_CREATE}
 * @param data the event's object in wire form
 * @param channel where it happened; null when it concerns the whole guild
 * @param only the one user, beside the bot, who may see it (direct and private messages); null when the channel's rights decide
 */
public record Happening(String name, ObjectNode data, String channel, String only) {
    /** True when it belongs to direct messages: no guild in it, first shard. */
    public boolean direct() {
        return only != null;
    }
}

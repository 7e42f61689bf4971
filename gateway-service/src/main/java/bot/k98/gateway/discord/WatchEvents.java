package bot.k98.gateway.discord;

import bot.k98.gateway.domain.watch.Seen;
import bot.k98.gateway.watch.WatchDesk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Discord's events that tell what is posted in watched channels, and where one session's knowledge begins. */
final class WatchEvents {
    private final WatchDesk desk;
    private final CurrentJda current;

    WatchEvents(WatchDesk desk, CurrentJda current) {
        this.desk = desk;
        this.current = current;
    }

    /**
     * On the connection's thread, in its order.
     *
     * @param data the event's {@code d}
     */
    void take(String type, DataObject data) {
        switch (type) {
            case "READY" -> ready(data);
            case "GUILD_CREATE" -> guild(data);
            case "CHANNEL_CREATE", "THREAD_CREATE" ->
                desk.guildThere(data.getString("guild_id", ""), List.of(data.getString("id")));
            case "CHANNEL_DELETE", "THREAD_DELETE" -> desk.channelGone(data.getString("id"));
            case "GUILD_DELETE" -> {
                // In an outage it comes back with all of its channels.
                if (!data.getBoolean("unavailable", false)) {
                    desk.guildGone(data.getString("id"));
                }
            }
            case "MESSAGE_CREATE" -> message(data);
            default -> {}
        }
    }

    private void ready(DataObject data) {
        current.selfIs(data.getObject("user").getString("id"));
        desk.sessionBegan(GuildEvents.shard(data), ids(data, "guilds"));
    }

    private void guild(DataObject data) {
        Set<String> places = ids(data, "channels");
        places.addAll(ids(data, "threads"));
        desk.guildThere(data.getString("id"), places);
    }

    private void message(DataObject data) {
        String channel = data.getString("channel_id");
        if (desk.watches(channel)) {
            desk.came(Seen.of(MessageMapper.message(data, channel), current.selfId()));
        }
    }

    private static Set<String> ids(DataObject data, String list) {
        DataArray items = data.optArray(list).orElseGet(DataArray::empty);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < items.length(); i++) {
            ids.add(items.getObject(i).getString("id"));
        }
        return ids;
    }
}

package bot.k98.gateway.discord;

import bot.k98.gateway.domain.connection.Shard;
import bot.k98.gateway.guild.GuildDesk;
import java.util.HashSet;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Discord's events that tell in which guilds the bot is. */
final class GuildEvents {
    private static final String UNAVAILABLE = "unavailable";

    private final GuildDesk desk;

    GuildEvents(GuildDesk desk) {
        this.desk = desk;
    }

    /** @param data the event's {@code d} */
    void take(String type, DataObject data) {
        switch (type) {
            case "READY" -> desk.sessionBegan(shard(data), guilds(data));
            case "GUILD_CREATE" -> {
                if (!data.getBoolean(UNAVAILABLE, false)) {
                    desk.there(data.getString("id"));
                }
            }
            // Discord: the field is there in an outage, and not there when the bot was removed.
            case "GUILD_DELETE" -> {
                if (!data.getBoolean(UNAVAILABLE, false)) {
                    desk.left(data.getString("id"));
                }
            }
            default -> {}
        }
    }

    /** That of a session, by its {@code READY}. */
    static Shard shard(DataObject data) {
        return data.optArray("shard")
                .filter(pair -> pair.length() == 2)
                .map(pair -> new Shard(pair.getInt(0), pair.getInt(1)))
                .orElseGet(() -> new Shard(0, 1));
    }

    private static Set<String> guilds(DataObject data) {
        DataArray items = data.optArray("guilds").orElseGet(DataArray::empty);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < items.length(); i++) {
            ids.add(items.getObject(i).getString("id"));
        }
        return ids;
    }
}

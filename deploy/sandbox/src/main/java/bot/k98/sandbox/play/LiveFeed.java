package bot.k98.sandbox.play;

import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Happening;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Permissions;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Pushes to each watcher what its member can see. */
public final class LiveFeed {
    private static final String EVERYTHING = "";

    private final Community community;
    private final Cast cast;
    private final Map<ServerWebSocket, String> watchers = new HashMap<>();

    public LiveFeed(Community community, PlayApi play) {
        this.community = community;
        this.cast = new Cast(community);
        community.listen(this::tell);
        play.listen((user, view) -> send("INTERACTION", view, user, null));
    }

    /** Adds a watcher for a member by alias, id or name; null watches everything. Refuses an unknown member with 4404. */
    public void accept(ServerWebSocket socket, String as) {
        try {
            watchers.put(socket, as == null ? EVERYTHING : cast.user(as));
            socket.closeHandler(closed -> watchers.remove(socket));
        } catch (PlayError unknown) {
            socket.close((short) 4404, unknown.getMessage());
        }
    }

    private void tell(Happening happening) {
        if (!happening.name().startsWith("INTERACTION_")) {
            send(happening.name(), happening::data, happening.only(), happening.channel());
        }
    }

    private void send(String event, Supplier<ObjectNode> data, String only, String channel) {
        if (watchers.isEmpty()) {
            return;
        }
        ObjectNode frame = Json.object().put("event", event);
        frame.set("data", data.get());
        String text = new String(Json.bytes(frame), StandardCharsets.UTF_8);
        watchers.forEach((socket, user) -> {
            if (user.equals(EVERYTHING) || sees(user, only, channel)) {
                socket.writeTextMessage(text);
            }
        });
    }

    private boolean sees(String user, String only, String channel) {
        if (only != null) {
            return only.equals(user);
        }
        return channel == null
                || community
                        .world()
                        .find(Kind.CHANNEL, channel)
                        .map(found -> Permissions.in(community.world(), user, found) != 0)
                        .orElse(true);
    }
}

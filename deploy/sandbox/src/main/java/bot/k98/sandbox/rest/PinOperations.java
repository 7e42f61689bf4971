package bot.k98.sandbox.rest;

import bot.k98.sandbox.messages.MessageBook;
import bot.k98.sandbox.rules.DiscordError;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Permissions;
import bot.k98.sandbox.state.World;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pinned messages, by the present paths and by the old ones. Needs PIN_MESSAGES (since 2026-02-23). */
public final class PinOperations {
    private static final int MOST = 250;

    private final World world;
    private final MessageBook book;
    private final Doors doors;

    public PinOperations(World world, MessageBook book) {
        this.world = world;
        this.book = book;
        this.doors = new Doors(world);
    }

    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        all.add(Operation.of("GET", "/channels/{channel_id}/messages/pins", this::page));
        all.add(Operation.of("GET", "/channels/{channel_id}/pins", this::list));
        for (String path : List.of(
                "/channels/{channel_id}/messages/pins/{message_id}", "/channels/{channel_id}/pins/{message_id}")) {
            all.add(Operation.of("PUT", path, call -> pin(call, true)));
            all.add(Operation.of("DELETE", path, call -> pin(call, false)));
        }
        return all;
    }

    private Answer pin(Call call, boolean pinned) {
        ObjectNode channel = doors.channel(call, Permissions.PIN_MESSAGES);
        ObjectNode message = doors.message(call, channel);
        if (pinned && !message.path("pinned").asBoolean() && pinned(channel).size() >= MOST) {
            throw DiscordError.tooManyPins();
        }
        book.pin(message, pinned);
        return Answer.none();
    }

    /** Newest pin first. */
    private List<ObjectNode> pinned(ObjectNode channel) {
        return world.messages(channel.path("id").asText()).values().stream()
                .filter(message -> message.path("pinned").asBoolean())
                .sorted(Comparator.comparing((ObjectNode message) ->
                                message.path("_pinned_at").asText())
                        .reversed())
                .toList();
    }

    private Answer page(Call call) {
        ObjectNode channel = doors.channel(call, Permissions.READ_MESSAGE_HISTORY);
        int limit = call.number("limit", 50, 1, 50);
        String before = call.query("before");
        List<ObjectNode> found = pinned(channel).stream()
                .filter(message ->
                        before == null || message.path("_pinned_at").asText().compareTo(before) < 0)
                .toList();
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        found.stream().limit(limit).forEach(message -> {
            ObjectNode item = items.addObject();
            item.set("pinned_at", message.path("_pinned_at"));
            item.set("message", book.views().message(message));
        });
        return Answer.ok(answer.put("has_more", found.size() > limit));
    }

    private Answer list(Call call) {
        ObjectNode channel = doors.channel(call, Permissions.READ_MESSAGE_HISTORY);
        return Answer.ok(Json.array(
                pinned(channel).stream().limit(50).map(book.views()::message).toList()));
    }
}

package bot.k98.sandbox.play;

import bot.k98.sandbox.messages.MessageBook;
import bot.k98.sandbox.messages.Views;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Snowflakes;
import bot.k98.sandbox.state.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An interaction as a member and a test want to see it, without its token. */
final class InteractionViews {
    private final World world;
    private final Views views;

    InteractionViews(World world, Views views) {
        this.world = world;
        this.views = views;
    }

    ObjectNode of(ObjectNode entry) {
        ObjectNode view = Json.object();
        for (String field : List.of("id", "kind", "user", "channel", "name")) {
            view.set(field, entry.path(field));
        }
        view.put(
                "created",
                Instant.ofEpochMilli(Snowflakes.millis(entry.path("id").asText()))
                        .toString());
        for (String field : List.of("state", "first_callback_ms", "missed", "history")) {
            view.set(field, entry.path(field));
        }
        view.put("ephemeral", entry.path("ephemeral").asBoolean());
        Optional<ObjectNode> message = find(entry.path("message"));
        view.set("message", message.orElse(null));
        ArrayNode followUps = view.putArray("followups");
        entry.path("followups").forEach(id -> find(id).ifPresent(followUps::add));
        view.set("modal", entry.path("modal").isObject() ? entry.path("modal") : null);
        view.set("choices", entry.path("choices").isArray() ? entry.path("choices") : null);
        return view.put("text", text(entry, message, followUps));
    }

    private Optional<ObjectNode> find(JsonNode id) {
        return world.find(Kind.MESSAGE, id.asText()).map(views::message);
    }

    private static String text(ObjectNode entry, Optional<ObjectNode> message, ArrayNode followUps) {
        if (entry.path("modal").isObject()) {
            return PlainText.modal(entry.path("modal"));
        }
        StringBuilder text = new StringBuilder();
        message.filter(shown -> !MessageBook.isLoading(shown)).ifPresent(shown -> text.append(PlainText.of(shown)));
        followUps.forEach(followUp -> text.append(text.isEmpty() ? "" : "\n\n").append(PlainText.of(followUp)));
        return text.toString();
    }

    /** True when there is nothing more to wait for: the bot has answered, or it can't any more. */
    static boolean settled(ObjectNode entry) {
        String state = entry.path("state").asText();
        return !state.equals("waiting") && !state.equals("deferred");
    }
}

package bot.k98.sandbox.play;

import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the button or select that a member means, in the messages which that member sees. */
final class ComponentFinder {
    private static final int BUTTON = 2;
    private static final int LINK = 5;

    /** A component and the message that carries it. */
    record Found(ObjectNode message, JsonNode component) {}

    private final World world;
    private final Cast cast;
    private final String user;

    ComponentFinder(World world, Cast cast, String user) {
        this.world = world;
        this.cast = cast;
        this.user = user;
    }

    /** By label, placeholder or custom_id; in the newest message that has it unless the request names one. */
    Found find(JsonNode request, String wanted, boolean button) {
        Found found = candidates(request)
                .filter(message -> cast.sees(user, message))
                .flatMap(
                        message -> in(message.path("components"), wanted, button)
                                .map(component -> new Found(message, component))
                                .stream())
                .findFirst()
                .orElseThrow(() -> PlayError.notFound(
                        "that member sees no " + (button ? "button" : "select") + " '" + wanted + "'"));
        if (found.component().path("disabled").asBoolean()) {
            throw new PlayError(409, "'" + wanted + "' is disabled");
        }
        if (found.component().path("style").asInt() == LINK && button) {
            throw PlayError.bad("'" + wanted + "' is a link; it tells the bot nothing");
        }
        return found;
    }

    private Stream<ObjectNode> candidates(JsonNode request) {
        if (request.hasNonNull("message")) {
            return world.find(Kind.MESSAGE, request.path("message").asText()).stream();
        }
        Stream<ObjectNode> all = request.hasNonNull("channel")
                ? world
                        .messages(cast.channel(request.path("channel").asText(), user)
                                .path("id")
                                .asText())
                        .values()
                        .stream()
                : world.all(Kind.MESSAGE).stream();
        return all.filter(message -> !message.path("components").isEmpty())
                .sorted(Comparator.comparingLong((ObjectNode m) -> m.path("id").asLong())
                        .reversed());
    }

    private static Optional<JsonNode> in(JsonNode node, String wanted, boolean button) {
        if (node.has("type") && (node.path("type").asInt() == BUTTON) == button && named(node, wanted)) {
            return Optional.of(node);
        }
        return node.valueStream()
                .map(child -> in(child, wanted, button))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean named(JsonNode component, String wanted) {
        return Stream.of("custom_id", "label", "placeholder")
                .anyMatch(field -> component.hasNonNull(field)
                        && component.path(field).asText().equals(wanted));
    }
}

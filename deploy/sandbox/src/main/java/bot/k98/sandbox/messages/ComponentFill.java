package bot.k98.sandbox.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** Gives components what Discord gives them: a number each, and the defaults that it always sends. */
final class ComponentFill {
    private final Set<Integer> taken = new HashSet<>();
    private int next = 1;
    private long media = 1;

    private ComponentFill() {}

    static ArrayNode fill(JsonNode components) {
        ArrayNode filled = (ArrayNode) components.deepCopy();
        ComponentFill fill = new ComponentFill();
        fill.collect(filled);
        fill.number(filled);
        return filled;
    }

    private void collect(JsonNode node) {
        if (node.has("type") && node.path("id").asInt() > 0) {
            taken.add(node.path("id").asInt());
        }
        node.forEach(this::collect);
    }

    private void number(JsonNode node) {
        if (node instanceof ObjectNode part && part.path("type").isInt()) {
            dropNulls(part);
            if (part.path("id").asInt() == 0) {
                part.put("id", free());
            }
            defaults(part);
        }
        node.forEach(this::number);
    }

    private int free() {
        while (taken.contains(next)) {
            next++;
        }
        return next++;
    }

    private static void dropNulls(ObjectNode part) {
        part.properties().removeIf(field -> field.getValue().isNull());
    }

    private void defaults(ObjectNode part) {
        switch (part.path("type").asInt()) {
            case 3, 5, 6, 7, 8 -> {
                part.put("min_values", part.path("min_values").asInt(1));
                part.put("max_values", part.path("max_values").asInt(1));
            }
            case 11 -> picture(part);
            case 12 -> part.path("items").forEach(item -> picture((ObjectNode) item));
            case 13 -> {
                part.put("spoiler", part.path("spoiler").asBoolean());
                part.putNull("name").putNull("size");
                identify((ObjectNode) part.path("file"));
            }
            case 14 -> {
                part.put("divider", part.path("divider").asBoolean(true));
                part.put("spacing", part.path("spacing").asInt(1));
            }
            case 17 -> {
                part.put("spoiler", part.path("spoiler").asBoolean());
                if (!part.has("accent_color")) {
                    part.putNull("accent_color");
                }
            }
            default -> {
                // The other kinds have no defaults of their own.
            }
        }
    }

    private void picture(ObjectNode item) {
        item.put("spoiler", item.path("spoiler").asBoolean());
        if (!item.has("description")) {
            item.putNull("description");
        }
        identify((ObjectNode) item.path("media"));
    }

    private void identify(ObjectNode item) {
        item.put("id", Long.toString(media++)).put("proxy_url", item.path("url").asText());
        item.putNull("width").putNull("height").putNull("content_type");
    }
}

package bot.k98.sandbox.play;

import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.StringJoiner;

/** A message as a terminal can show it: content, embeds, texts, buttons, files, one under the other. */
final class PlainText {
    private static final int BUTTON = 2;
    private static final int TEXT_DISPLAY = 10;

    private PlainText() {}

    static String of(JsonNode message) {
        StringJoiner text = new StringJoiner("\n");
        add(text, message.path("content"));
        message.path("embeds").forEach(embed -> embed(text, embed));
        components(text, message.path("components"));
        message.path("attachments")
                .forEach(file -> text.add("[file " + file.path("filename").asText() + ", "
                        + file.path("size").asLong() + " bytes]"));
        return text.toString();
    }

    private static void add(StringJoiner text, JsonNode value) {
        if (!value.asText("").isEmpty()) {
            text.add(value.asText());
        }
    }

    private static void embed(StringJoiner text, JsonNode embed) {
        add(text, embed.path("author").path("name"));
        add(text, embed.path("title"));
        add(text, embed.path("description"));
        embed.path("fields")
                .forEach(field -> text.add(
                        field.path("name").asText() + ": " + field.path("value").asText()));
        add(text, embed.path("footer").path("text"));
    }

    private static void components(StringJoiner text, JsonNode node) {
        StringJoiner buttons = new StringJoiner(" ");
        for (JsonNode part : node) {
            int type = part.path("type").asInt();
            if (type == BUTTON) {
                buttons.add("["
                        + part.path("label")
                                .asText(part.path("emoji").path("name").asText()) + "]");
            } else if (type == TEXT_DISPLAY) {
                add(text, part.path("content"));
            } else if (part.path("options").isArray()) {
                options(text, part);
            }
            components(text, part.path("components"));
            components(text, part.path("accessory").isObject() ? one(part.path("accessory")) : one(null));
        }
        if (buttons.length() > 0) {
            text.add(buttons.toString());
        }
    }

    private static JsonNode one(JsonNode part) {
        ArrayNode array = Json.array();
        return part == null ? array : array.add(part);
    }

    private static void options(StringJoiner text, JsonNode select) {
        StringJoiner labels = new StringJoiner(" | ", "<", ">");
        select.path("options").forEach(option -> labels.add(option.path("label").asText()));
        text.add(select.path("placeholder").asText("choose") + " " + labels);
    }

    /** A modal's title and its fields. */
    static String modal(JsonNode modal) {
        StringJoiner text = new StringJoiner("\n");
        text.add("[form] " + modal.path("title").asText());
        for (JsonNode part : modal.path("components")) {
            JsonNode input = part.path("components").path(0);
            text.add("  "
                    + part.path("label")
                            .asText(input.path("label")
                                    .asText(part.path("content").asText())) + ": "
                    + part.path("component")
                            .path("value")
                            .asText(input.path("value").asText("")));
        }
        return text.toString();
    }
}

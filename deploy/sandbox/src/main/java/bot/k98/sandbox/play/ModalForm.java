package bot.k98.sandbox.play;

import bot.k98.sandbox.messages.Upload;
import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A modal filled in by a member: the same tree with values, checked as the client checks it. */
final class ModalForm {
    private static final int ROW = 1;
    private static final int TEXT_INPUT = 4;
    private static final int FILES = 19;
    private static final int RADIO = 21;
    private static final int CHECKBOX = 23;

    private final Resolved resolved;
    private final String user;
    private final ObjectNode channel;
    private final List<Upload> uploads;

    ModalForm(Resolved resolved, String user, ObjectNode channel, List<Upload> uploads) {
        this.resolved = resolved;
        this.user = user;
        this.channel = channel;
        this.uploads = uploads;
    }

    ArrayNode of(JsonNode modal, JsonNode fields) {
        ArrayNode filled = Json.array();
        int id = 1;
        for (JsonNode part : modal.path("components")) {
            ObjectNode copy = filled.addObject();
            copy.set("type", part.path("type"));
            copy.put("id", id++);
            if (part.path("type").asInt() == ROW) {
                JsonNode input = part.path("components").path(0);
                copy.putArray("components").add(input(input, given(fields, input, input.path("label")), id++));
            } else if (part.path("component").isObject()) {
                JsonNode input = part.path("component");
                copy.set("component", input(input, given(fields, input, part.path("label")), id++));
            }
        }
        return filled;
    }

    private static JsonNode given(JsonNode fields, JsonNode input, JsonNode label) {
        JsonNode byId = fields.path(input.path("custom_id").asText());
        return byId.isMissingNode() ? fields.path(label.asText()) : byId;
    }

    private ObjectNode input(JsonNode input, JsonNode given, int id) {
        ObjectNode filled = Json.object();
        filled.set("type", input.path("type"));
        filled.put("id", id).set("custom_id", input.path("custom_id"));
        switch (input.path("type").asInt()) {
            case TEXT_INPUT -> filled.put("value", text(input, given));
            case CHECKBOX -> filled.put("value", given.asBoolean());
            case RADIO ->
                filled.put("value", given.isMissingNode() ? null : SelectValues.option(input, given.asText()));
            case FILES -> filled.set("values", files(given));
            default -> filled.set("values", chosen(input, given));
        }
        return filled;
    }

    private static String text(JsonNode input, JsonNode given) {
        String text = given.isMissingNode() ? input.path("value").asText("") : given.asText();
        boolean required = input.path("required").asBoolean(true);
        int min = Math.max(required ? 1 : 0, input.path("min_length").asInt(0));
        boolean leftOut = text.isEmpty() && !required;
        if ((!leftOut && text.length() < min)
                || text.length() > input.path("max_length").asInt(4000)) {
            throw PlayError.bad("field " + input.path("custom_id").asText() + " is too short or too long");
        }
        return text;
    }

    private ArrayNode files(JsonNode given) {
        ArrayNode ids = Json.array();
        (given.isArray() ? given : many(given))
                .forEach(name -> ids.add(resolved.attachment(name.asText(), uploads, channel)));
        return ids;
    }

    private ArrayNode chosen(JsonNode input, JsonNode given) {
        JsonNode values = given.isArray() ? given : many(given);
        boolean leftOut = values.isEmpty() && !input.path("required").asBoolean(true);
        return leftOut ? Json.array() : new SelectValues(resolved, user).of(input, values);
    }

    private static ArrayNode many(JsonNode one) {
        ArrayNode array = Json.array();
        return one.isMissingNode() || one.isNull() ? array : array.add(one);
    }
}

package bot.k98.sandbox.play;

import bot.k98.sandbox.messages.Upload;
import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Turns typed values into options as Discord's client does, refusing what the client wouldn't send. */
final class OptionValues {
    private static final int STRING = 3;
    private static final int INTEGER = 4;
    private static final int BOOLEAN = 5;
    private static final int USER = 6;
    private static final int CHANNEL = 7;
    private static final int ROLE = 8;
    private static final int MENTIONABLE = 9;
    private static final int NUMBER = 10;

    private final Resolved resolved;
    private final String user;
    private final ObjectNode channel;
    private final List<Upload> uploads;

    OptionValues(Resolved resolved, String user, ObjectNode channel, List<Upload> uploads) {
        this.resolved = resolved;
        this.user = user;
        this.channel = channel;
        this.uploads = uploads;
    }

    /** The options of an interaction, nested in group and subcommand; {@code focused} is the one being typed, or null. */
    ArrayNode of(TypedCommand typed, String focused) {
        ArrayNode values = Json.array();
        for (JsonNode option : typed.offered()) {
            String name = option.path("name").asText();
            String text = typed.values().get(name);
            if (text != null) {
                boolean typing = name.equals(focused);
                ObjectNode value = values.addObject()
                        .put("name", name)
                        .put("type", option.path("type").asInt());
                value.set("value", typing ? Json.object().textNode(text) : value(option, text));
                if (typing) {
                    value.put("focused", true);
                }
            } else if (focused == null && option.path("required").asBoolean()) {
                throw PlayError.bad("/" + typed.fullName() + " needs " + name + ": "
                        + option.path("description").asText());
            }
        }
        refuseUnknown(typed);
        return nested(typed, values);
    }

    private static void refuseUnknown(TypedCommand typed) {
        for (Map.Entry<String, String> given : typed.values().entrySet()) {
            if (typed.offered()
                    .valueStream()
                    .noneMatch(o -> o.path("name").asText().equals(given.getKey()))) {
                throw PlayError.bad("/" + typed.fullName() + " has no option " + given.getKey());
            }
        }
    }

    private static ArrayNode nested(TypedCommand typed, ArrayNode values) {
        ArrayNode inner = values;
        for (int i = typed.path().size() - 1; i >= 0; i--) {
            ObjectNode level = Json.object().put("name", typed.path().get(i));
            level.put("type", i == typed.path().size() - 1 ? 1 : 2).set("options", inner);
            inner = Json.array().add(level);
        }
        return inner;
    }

    private JsonNode value(JsonNode option, String text) {
        ObjectNode factory = Json.object();
        return switch (option.path("type").asInt()) {
            case STRING, INTEGER, NUMBER -> plain(option, text);
            case BOOLEAN -> factory.booleanNode(Boolean.parseBoolean(text));
            case USER -> factory.textNode(resolved.user(text));
            case CHANNEL -> factory.textNode(resolved.channel(text, user));
            case ROLE -> factory.textNode(resolved.role(text));
            case MENTIONABLE -> factory.textNode(resolved.mentionable(text));
            default -> factory.textNode(resolved.attachment(text, uploads, channel));
        };
    }

    private static JsonNode plain(JsonNode option, String text) {
        JsonNode choices = option.path("choices");
        for (JsonNode choice : choices) {
            if (choice.path("name").asText().equals(text)
                    || choice.path("value").asText().equals(text)) {
                return choice.path("value");
            }
        }
        if (!choices.isEmpty()) {
            throw PlayError.bad(option.path("name").asText() + " is one of: "
                    + String.join(
                            ", ",
                            choices.valueStream()
                                    .map(c -> c.path("name").asText())
                                    .toList()));
        }
        return option.path("type").asInt() == STRING ? string(option, text) : number(option, text);
    }

    private static JsonNode string(JsonNode option, String text) {
        if (text.length() > option.path("max_length").asInt(6000)
                || text.length() < option.path("min_length").asInt(0)) {
            throw PlayError.bad(option.path("name").asText() + " is too long or too short");
        }
        return Json.object().textNode(text);
    }

    private static JsonNode number(JsonNode option, String text) {
        boolean whole = option.path("type").asInt() == INTEGER;
        if (!text.matches(whole ? "-?\\d{1,15}" : "-?\\d{1,15}(\\.\\d+)?")) {
            throw PlayError.bad(option.path("name").asText() + " is a number, not " + text);
        }
        double value = Double.parseDouble(text);
        if (value > option.path("max_value").asDouble(Double.MAX_VALUE)
                || value < option.path("min_value").asDouble(-Double.MAX_VALUE)) {
            throw PlayError.bad(option.path("name").asText() + " is out of its bounds");
        }
        return whole
                ? Json.object().numberNode(Long.parseLong(text))
                : Json.object().numberNode(value);
    }
}

package bot.k98.sandbox.play;

import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** What a member chose in a select, as the client sends it. */
final class SelectValues {
    private final Resolved resolved;
    private final String user;

    SelectValues(Resolved resolved, String user) {
        this.resolved = resolved;
        this.user = user;
    }

    ArrayNode of(JsonNode select, JsonNode chosen) {
        int min = select.path("min_values").asInt(1);
        int max = select.path("max_values").asInt(1);
        if (chosen.size() < min || chosen.size() > max) {
            throw PlayError.bad("choose " + min + " to " + max + " values, not " + chosen.size());
        }
        ArrayNode values = Json.array();
        chosen.forEach(value -> values.add(one(select, value.asText())));
        return values;
    }

    private String one(JsonNode select, String text) {
        return switch (select.path("type").asInt()) {
            case 5 -> resolved.user(text);
            case 6 -> resolved.role(text);
            case 7 -> resolved.mentionable(text);
            case 8 -> resolved.channel(text, user);
            default -> option(select, text);
        };
    }

    /** By value or by label. */
    static String option(JsonNode select, String text) {
        return select.path("options")
                .valueStream()
                .filter(option -> option.path("value").asText().equals(text)
                        || option.path("label").asText().equals(text))
                .map(option -> option.path("value").asText())
                .findFirst()
                .orElseThrow(() -> PlayError.bad("there is no choice '" + text + "'"));
    }
}

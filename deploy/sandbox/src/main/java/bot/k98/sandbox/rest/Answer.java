package bot.k98.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;

/** What a request is answered with; {@code body} is null for 204. */
public record Answer(int status, JsonNode body) {
    public static Answer ok(JsonNode body) {
        return new Answer(200, body);
    }

    public static Answer created(JsonNode body) {
        return new Answer(201, body);
    }

    public static Answer none() {
        return new Answer(204, null);
    }
}

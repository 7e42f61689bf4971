package bot.k98.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;

/** A request of the bot and what came back; bodies null for none. */
record Exchange(String method, String template, JsonNode request, int status, JsonNode response) {
    String operation() {
        return method + " " + template;
    }
}

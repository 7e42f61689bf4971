package bot.k98.acceptance.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Plays the members of the local Discord's guild. Aliases: admin, officer, member, newcomer. See docs/sandbox.md. */
public final class Members {
    private static final String WAIT = "10s";

    private final JsonHttp http;

    /** @param url of the local Discord, without a slash at its end */
    public Members(String url) {
        this.http = new JsonHttp(url);
    }

    /** Uses a slash command as typed and waits for the answer. The node is the local Discord's interaction. */
    public JsonNode use(String as, String channel, String command) {
        return http.post(
                "/sandbox/api/interactions?wait=" + WAIT, body(as, channel).put("command", command));
    }

    /** Uses a command and does not wait. */
    public JsonNode useWithoutWaiting(String as, String channel, String command) {
        return http.post("/sandbox/api/interactions", body(as, channel).put("command", command));
    }

    /** Presses the newest button of that label. */
    public JsonNode press(String as, String channel, String label) {
        return http.post(
                "/sandbox/api/interactions?wait=" + WAIT, body(as, channel).put("press", label));
    }

    public JsonNode interaction(String id) {
        return http.get("/sandbox/api/interactions/" + id);
    }

    public JsonNode autocomplete(String as, String channel, String command, String option, String value) {
        ObjectNode body =
                body(as, channel).put("command", command).put("option", option).put("value", value);
        return http.post("/sandbox/api/autocomplete?wait=3s", body).path("choices");
    }

    /** What a member sees in a channel ({@code dm}: their direct messages), oldest first; texts of the bot's messages. */
    public List<String> texts(String as, String channel) {
        return messages(as, channel).stream()
                .filter(message -> message.path("author").path("bot").asBoolean())
                .map(message -> message.path("content").asText())
                .toList();
    }

    public List<JsonNode> messages(String as, String channel) {
        JsonNode messages = http.get("/sandbox/api/messages?limit=100&as=" + as + "&channel=" + channel)
                .path("messages");
        return StreamSupport.stream(messages.spliterator(), false).toList();
    }

    /** Writes a message with one file; its id. */
    public String drop(String as, String channel, String name, byte[] content) {
        return http.postFile("/sandbox/api/messages", body(as, channel), name, content)
                .path("id")
                .asText();
    }

    /** Puts a fault on; docs/sandbox.md lists them. */
    public void fault(String path, String json) {
        http.post("/sandbox/faults" + path, JsonHttp.read(json));
    }

    public void noFaults() {
        http.delete("/sandbox/faults");
    }

    /** Closes or opens a member's direct messages. */
    public void directMessages(String as, boolean open) {
        http.post("/sandbox/api/dms", JsonHttp.object().put("as", as).put("open", open));
    }

    private static ObjectNode body(String as, String channel) {
        return JsonHttp.object().put("as", as).put("channel", channel);
    }
}

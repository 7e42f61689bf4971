package bot.k98.sandbox.discord;

import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Plays a member, and sends raw requests as the bot. */
final class Player {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    Player(String url) {
        this.url = url;
    }

    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path));
    }

    JsonNode json(HttpResponse<byte[]> response) {
        return response.body().length == 0
                ? Json.object()
                : Json.parse(new String(response.body(), StandardCharsets.UTF_8));
    }

    JsonNode get(String path) {
        return json(send(request(path).build()));
    }

    JsonNode post(String path, JsonNode body) {
        return json(send(
                request(path).POST(BodyPublishers.ofByteArray(Json.bytes(body))).build()));
    }

    /** A request of the bot; {@code body} null for none. */
    HttpResponse<byte[]> bot(String method, String path, JsonNode body) {
        return send(request("/api/v10" + path)
                .header("Authorization", "Bot local-sandbox")
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(Json.bytes(body)))
                .build());
    }

    /** Begins an interaction as this member and waits for the bot. */
    JsonNode act(String as, ObjectNode what) {
        return post("/sandbox/api/interactions?wait=10s", what.put("as", as));
    }

    JsonNode command(String as, String channel, String line) {
        return act(as, Json.object().put("channel", channel).put("command", line));
    }

    JsonNode press(String as, String label) {
        return act(as, Json.object().put("press", label));
    }

    JsonNode messages(String as, String channel) {
        return get("/sandbox/api/messages?as=" + as + "&channel=" + channel).path("messages");
    }
}

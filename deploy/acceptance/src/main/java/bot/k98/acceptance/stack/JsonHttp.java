package bot.k98.acceptance.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** JSON over HTTP to one server. An answer that isn't 2xx is an {@link IllegalStateException} with its text. */
public final class JsonHttp {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "k98-acceptance-form";
    private static final Duration PATIENCE = Duration.ofSeconds(70);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;

    public JsonHttp(String url) {
        this.url = url;
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    public JsonNode post(String path, JsonNode body) {
        return send(HttpRequest.newBuilder().POST(BodyPublishers.ofString(body.toString())), path);
    }

    /** A form of JSON and one file, as a browser sends it. */
    public JsonNode postFile(String path, JsonNode payload, String name, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n" + payload
                + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        String tail = "\r\n--" + BOUNDARY + "--\r\n";
        HttpRequest.BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofByteArray(content), BodyPublishers.ofString(tail));
        return send(HttpRequest.newBuilder().POST(body), path, "multipart/form-data; boundary=" + BOUNDARY);
    }

    public JsonNode delete(String path) {
        return send(HttpRequest.newBuilder().DELETE(), path);
    }

    private JsonNode send(HttpRequest.Builder request, String path) {
        return send(request, path, "application/json");
    }

    private JsonNode send(HttpRequest.Builder request, String path, String type) {
        request.uri(URI.create(url + path)).timeout(PATIENCE).header("Content-Type", type);
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}

package bot.k98.acceptance.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Other members, played through the sandbox's HTTP API while the browser looks. */
final class OtherMembers implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    OtherMembers(String url) {
        this.url = url;
    }

    /** Writes a message; {@code content} must need no JSON escapes. */
    void write(String as, String channel, String content) {
        post(
                "/sandbox/api/messages",
                "{\"as\":\"%s\",\"channel\":\"%s\",\"content\":\"%s\"}".formatted(as, channel, content));
    }

    private void post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

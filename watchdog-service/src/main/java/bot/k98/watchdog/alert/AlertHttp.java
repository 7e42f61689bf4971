package bot.k98.watchdog.alert;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Requests to the outside. Says of an address no more than its host: the rest of it may be a secret. */
final class AlertHttp {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int SUCCESS = 2;
    private static final int SERVER_ERROR = 5;
    private static final int TOO_MANY = 429;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    Delivery post(URI uri, JsonNode body) {
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    Delivery get(URI uri) {
        return send(HttpRequest.newBuilder(uri).GET());
    }

    private Delivery send(HttpRequest.Builder request) {
        try {
            HttpResponse<Void> answer = client.send(
                    request.header("User-Agent", "k98-bot").timeout(ANSWER).build(), BodyHandlers.discarding());
            return meaning(answer);
        } catch (IOException e) {
            return new Delivery.Failed("no answer: " + e.getClass().getSimpleName(), Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Failed("interrupted", Optional.empty());
        }
    }

    private static Delivery meaning(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status / 100 == SUCCESS) {
            return new Delivery.Accepted();
        }
        return status == TOO_MANY || status / 100 == SERVER_ERROR
                ? new Delivery.Failed("status " + status, retryAfter(answer))
                : new Delivery.Refused("status " + status);
    }

    private static Optional<Duration> retryAfter(HttpResponse<Void> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}(\\.\\d+)?"))
                .map(text -> Duration.ofMillis((long) (Double.parseDouble(text) * 1000)))
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }
}

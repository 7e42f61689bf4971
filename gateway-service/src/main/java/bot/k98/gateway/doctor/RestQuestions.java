package bot.k98.gateway.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** GET requests to Discord. */
final class RestQuestions {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SUCCESS = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String api;
    private final String token;

    /** @param api without a slash at its end */
    RestQuestions(String api, String token) {
        this.api = api;
        this.token = token;
    }

    /**
     * What Discord said.
     *
     * @param status 0 when there was no answer
     * @param body empty when it was no JSON
     * @param time of Discord's clock, to a second
     */
    record Answer(int status, JsonNode body, Optional<Instant> time) {
        boolean good() {
            return status / 100 == SUCCESS;
        }
    }

    Answer get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bot " + token)
                .header("User-Agent", "DiscordBot (k98-bot, 1)")
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), json(answer.body()), time(answer));
        } catch (IOException e) {
            return new Answer(0, JSON.missingNode(), Optional.empty());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static Optional<Instant> time(HttpResponse<?> answer) {
        try {
            return answer.headers()
                    .firstValue("Date")
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

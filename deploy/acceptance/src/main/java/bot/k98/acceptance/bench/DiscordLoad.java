package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Discord;
import bot.k98.acceptance.stack.JsonHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a busy bot asks of the local Discord, without the limits: of ten requests five send a message, two edit the newest one, two read the last fifty
 * messages, one reads the channel. Milliseconds from the request to its whole answer; one that is refused or takes longer than 3 s counts as missed.
 */
final class DiscordLoad {
    private static final String CHANNEL = "/api/v10/channels/1100000000000000301";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final double NANOS_PER_MILLI = 1_000_000.0;
    private static final int KINDS = 10;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger sent = new AtomicInteger();
    private final Discord discord;
    private final String url;
    private final String edited;

    DiscordLoad(Discord discord) {
        this.discord = discord;
        url = discord.url();
        new JsonHttp(url).post("/sandbox/faults/settings", JsonHttp.object().put("rate_limits", false));
        edited = JsonHttp.read(
                        ask("POST", "/messages", "{\"content\":\"first\"}").body())
                .path("id")
                .asText();
    }

    /** Returns the milliseconds of processor time that the local Discord took for each request, whatever else the machine did meanwhile. */
    double run(Pace pace, Latencies latencies) {
        Duration before = discord.processorTime();
        pace.run(() -> {
            long asked = System.nanoTime();
            if (ok(sent.incrementAndGet())) {
                latencies.addMillis((System.nanoTime() - asked) / NANOS_PER_MILLI);
            } else {
                latencies.addMissed();
            }
        });
        return discord.processorTime().minus(before).toNanos() / NANOS_PER_MILLI / latencies.count();
    }

    private boolean ok(int number) {
        try {
            return next(number).statusCode() == 200;
        } catch (UncheckedIOException unanswered) {
            return false;
        }
    }

    private HttpResponse<String> next(int number) {
        String content = "{\"content\":\"number " + number + "\"}";
        return switch (number % KINDS) {
            case 0 -> ask("GET", "", null);
            case 1, 6 -> ask("GET", "/messages?limit=50", null);
            case 2, 7 -> ask("PATCH", "/messages/" + edited, content);
            default -> ask("POST", "/messages", content);
        };
    }

    private HttpResponse<String> ask(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + CHANNEL + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bot local-sandbox")
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}

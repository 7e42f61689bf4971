package bot.k98.gateway.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import bot.k98.gateway.domain.call.Urgency;
import bot.k98.runtime.testing.SettableClock;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EgressTest {
    private static final Set<Thread.State> SETTLED =
            EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.TERMINATED);
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final String MESSAGES = "/api/v10/channels/1/messages";
    private static final String WEBHOOK = "/api/v10/webhooks/10/token/messages/@original";

    private final SettableClock clock = new SettableClock(NOW);
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> fatal = new ArrayList<>();
    private HttpServer server;
    private OkHttpClient http;
    private int status = 200;
    private Map<String, String> limits = Map.of();
    private String body = "{}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestURI().getPath());
            names.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            limits.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        http = client();
    }

    private OkHttpClient client() {
        return DiscordHttp.client(new Egress(clock, () -> 1, fatal::add));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theBotsTokenBeingRefusedStopsAllRequestsAndIsToldOnce() throws IOException {
        // Given
        status = 401;
        post(MESSAGES);

        // When / Then
        assertThatIOException().isThrownBy(() -> post(MESSAGES)).withMessageContaining("token");
        assertThat(seen).hasSize(1);
        assertThat(fatal).singleElement().asString().contains("DISCORD_BOT_TOKEN");
    }

    @Test
    void whatIsAskedPastJdaNamesTheBotInDiscordsForm() {
        // Given
        body = "{\"url\":\"ws://127.0.0.1:1\"}";
        GatewayProbe probe =
                new GatewayProbe(http, "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v10", "token");

        // When
        GatewayProbe.Outcome outcome = probe.ask();

        // Then
        assertThat(outcome).isInstanceOf(GatewayProbe.Outcome.Reached.class);
        assertThat(names).singleElement().asString().matches("DiscordBot \\(.+, .+\\)");
    }

    @Test
    void anInteractionsTokenBeingRefusedStopsNothing() throws IOException {
        // Given
        status = 401;
        post(WEBHOOK);
        status = 404;
        post(WEBHOOK);
        status = 200;

        // When
        int answered = post(MESSAGES);

        // Then
        assertThat(answered).isEqualTo(200);
        assertThat(fatal).isEmpty();
    }

    @Test
    void membersAreStillAnsweredAfterTheBotsTokenWasRefused() throws IOException {
        // Given
        status = 401;
        post(MESSAGES);
        status = 200;

        // When / Then
        assertThat(post(WEBHOOK)).isEqualTo(200);
    }

    @Test
    void manyRefusalsStopWhatCanWaitUntilTheyAreForgotten() throws IOException {
        // Given
        status = 403;
        for (int i = 0; i < 2_000; i++) {
            post(WEBHOOK);
        }

        // When / Then
        assertThatIOException().isThrownBy(() -> post(MESSAGES)).withMessageContaining("refused");
        assertThat(post(WEBHOOK)).isEqualTo(403);
        clock.advance(Duration.ofSeconds(601));
        assertThat(post(MESSAGES)).isEqualTo(403);
    }

    @Test
    void whatStandsInLineWaitsAsLongAsDiscordWantsNoRequest() throws IOException, InterruptedException {
        // Given
        String elsewhere = MESSAGES.replace("channels/1", "channels/2");
        limits = Map.of("X-RateLimit-Global", "true", "Retry-After", "600");
        status = 429;
        post(elsewhere);
        status = 200;

        // When
        List<Thread> line = Stream.generate(this::posting).limit(3).toList();
        int answer = post(WEBHOOK);
        http = client();
        for (int i = 0; i < 20; i++) {
            post(elsewhere);
        }

        // Then: a gateway that was not told to wait had the time for twenty
        assertThat(answer).isEqualTo(200);
        assertThat(seen).doesNotContain(MESSAGES).contains(elsewhere);
        line.forEach(Thread::interrupt);
        for (Thread thread : line) {
            thread.join();
        }
        assertThat(seen).doesNotContain(MESSAGES);
    }

    @Test
    void theLimitOfOneRouteHoldsUpNoOther() throws IOException {
        // Given
        limits = Map.of("X-RateLimit-Scope", "user", "Retry-After", "600");
        status = 429;
        post(MESSAGES);
        status = 200;

        // When / Then
        assertThat(post(MESSAGES.replace("channels/1", "channels/2"))).isEqualTo(200);
    }

    /** Returns when its request was made, or waits for its place. */
    private Thread posting() {
        Thread thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                post(MESSAGES);
            } catch (IOException stopping) {
                assertThat(stopping).isInstanceOf(InterruptedIOException.class);
            }
        });
        while (!SETTLED.contains(thread.getState())) {
            Thread.onSpinWait();
        }
        return thread;
    }

    @Test
    void aRequestWhoseTimePassedWhileItWaitedIsNotSent() {
        // Given
        clock.advance(Duration.ofSeconds(1));
        WatchedBody late = new WatchedBody(json(), false, Optional.of(NOW), Urgency.PERSONAL, () -> true);

        // When / Then
        assertThatIOException().isThrownBy(() -> send(MESSAGES, "POST", late));
        assertThat(seen).isEmpty();
        assertThat(late.begun()).isFalse();
    }

    @Test
    void aRequestThatWasWithdrawnWhileItWaitedIsNotSent() {
        // Given
        WatchedBody withdrawn = new WatchedBody(json(), false, Optional.empty(), Urgency.PERSONAL, () -> false);

        // When / Then
        assertThatIOException().isThrownBy(() -> send(MESSAGES, "POST", withdrawn));
        assertThat(seen).isEmpty();
        assertThat(withdrawn.begun()).isFalse();
    }

    @Test
    void anEditOfAMessageThatIsTooOldIsTheRefusalThatItIs() throws IOException {
        // Given
        status = 429;
        body = "{\"code\":30046,\"message\":\"Maximum number of edits\",\"retry_after\":5.0}";

        // When
        int edit = send(MESSAGES + "/5", "PATCH", json());
        int other = post(MESSAGES);

        // Then
        assertThat(edit).isEqualTo(400);
        assertThat(other).isEqualTo(429);
    }

    private int post(String path) throws IOException {
        return send(path, "POST", json());
    }

    private int send(String path, String method, RequestBody content) throws IOException {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        try (Response response = http.newCall(
                        new Request.Builder().url(url).method(method, content).build())
                .execute()) {
            return response.code();
        }
    }

    private static RequestBody json() {
        return RequestBody.create("{}", MediaType.get("application/json"));
    }
}

package bot.k98.gateway.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.NotSent;
import bot.k98.gateway.domain.call.CallOutcome.Refused;
import bot.k98.gateway.domain.call.CallOutcome.Unknown;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.DiscordCall.Attachment;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.call.Urgency;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.utils.config.AuthorizationConfig;
import net.dv8tion.jda.internal.utils.config.SessionConfig;
import net.dv8tion.jda.internal.utils.config.ThreadingConfig;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdaDiscordTest {
    private static final DiscordCall CALLBACK =
            DiscordCall.of(Endpoint.CALLBACK, "9001", "token").with(Map.of("type", 5));
    private static final DiscordCall FOLLOW_UP =
            DiscordCall.of(Endpoint.FOLLOW_UP, "10", "token").with(Map.of("content", "hi"));

    private final Deque<Reaction> reactions = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private final List<Urgency> urgencies = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private JDAImpl jda;
    private JdaDiscord discord;

    /** What the server does with a request. */
    private interface Reaction {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            reactions.poll().to(exchange);
        });
        server.start();
        RestConfig rest = new RestConfig()
                .setBaseUrl("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v10");
        ThreadingConfig threads = ThreadingConfig.getDefault();
        threads.init(() -> "test");
        jda = new JDAImpl(new AuthorizationConfig("a-token"), session(), threads, null, rest, null);
        jda.initRequester();
        discord = new JdaDiscord(() -> Optional.of(jda));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        jda.getRequester().stop(true, () -> {});
    }

    @Test
    void answersAnInteractionByItsIdAndToken() {
        // Given
        reactions.add(answering(204, ""));

        // When
        CallOutcome outcome = call(CALLBACK);

        // Then
        assertThat(outcome).isEqualTo(Accepted.EMPTY);
        assertThat(seen).containsExactly("POST /api/v10/interactions/9001/token/callback");
    }

    @Test
    void tellsDiscordsAnswer() {
        // Given
        reactions.add(answering(200, "{\"id\":\"5001\",\"channel_id\":\"301\",\"flags\":64}"));

        // When
        CallOutcome outcome =
                call(DiscordCall.of(Endpoint.EDIT_ORIGINAL, "10", "token").with(Map.of("content", "x")));

        // Then
        assertThat(outcome).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.text("id")).hasValue("5001");
            assertThat(accepted.number("flags")).isEqualTo(64);
        });
        assertThat(seen).containsExactly("PATCH /api/v10/webhooks/10/token/messages/@original");
    }

    @Test
    void readsLists() {
        // Given
        reactions.add(answering(200, "[{\"name\":\"ping\"}]"));

        // When
        CallOutcome outcome = call(DiscordCall.of(Endpoint.GET_GUILD_COMMANDS, "10", "1"));

        // Then
        assertThat(outcome).isEqualTo(new Accepted(Map.of(), List.of(Map.of("name", "ping"))));
    }

    @Test
    void tellsDiscordsRefusalWithItsCode() {
        // Given
        reactions.add(answering(400, "{\"code\":40060,\"message\":\"Interaction has already been acknowledged.\"}"));

        // When
        CallOutcome outcome = call(CALLBACK);

        // Then
        assertThat(outcome).isEqualTo(new Refused(400, 40060, "Interaction has already been acknowledged."));
    }

    @Test
    void aRouteThatIsNotThereIsKnownAsSuch() {
        // Given
        reactions.add(answering(404, "not found"));

        // When
        CallOutcome outcome = call(DiscordCall.of(Endpoint.GET_GUILD_COMMANDS, "10", "1"));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.notImplemented()).isTrue());
    }

    @Test
    void aLostResponseMayHaveHappened() {
        // Given
        reactions.add(JdaDiscordTest::dropping);

        // When
        CallOutcome outcome = call(FOLLOW_UP);

        // Then
        assertThat(outcome).isInstanceOf(Unknown.class);
        assertThat(seen).hasSize(1);
    }

    @Test
    void aFollowUpIsNotRepeatedAfterAnErrorOfDiscord() {
        // Given
        reactions.add(answering(502, ""));

        // When
        CallOutcome outcome = call(FOLLOW_UP);

        // Then
        assertThat(outcome).isInstanceOf(Unknown.class);
        assertThat(seen).hasSize(1);
    }

    @Test
    void aServerThatIsNotThereGotNothing() {
        // Given
        server.stop(0);

        // When
        CallOutcome outcome = call(CALLBACK);

        // Then
        assertThat(outcome).isInstanceOf(NotSent.class);
    }

    @Test
    void aRateLimitIsWaitedFor() {
        // Given
        reactions.add(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.getResponseHeaders().add("Via", "1.1 google");
            answering(429, "{\"retry_after\":0.0,\"global\":false}").to(exchange);
        });
        reactions.add(answering(204, ""));

        // When
        CallOutcome outcome = call(CALLBACK);

        // Then
        assertThat(outcome).isEqualTo(Accepted.EMPTY);
        assertThat(seen).hasSize(2);
    }

    @Test
    void aCallPastItsDeadlineIsNotBegun() {
        // When
        CallOutcome outcome = call(CALLBACK.before(Clock.systemUTC().instant().minus(Duration.ofSeconds(1))));

        // Then
        assertThat(outcome).isInstanceOf(NotSent.class);
        assertThat(seen).isEmpty();
    }

    @Test
    void filesGoBesideTheBody() {
        // Given
        List<String> bodies = new ArrayList<>();
        reactions.add(exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answering(200, "{}").to(exchange);
        });

        // When
        call(DiscordCall.of(Endpoint.SEND_MESSAGE, "301")
                .with(Map.of("content", "hi"))
                .withFiles(List.of(Attachment.of("message.txt", "all of it".getBytes(StandardCharsets.UTF_8)))));

        // Then
        assertThat(bodies)
                .singleElement()
                .asString()
                .contains(
                        "name=\"payload_json\"",
                        "{\"content\":\"hi\"}",
                        "name=\"files[0]\"",
                        "message.txt",
                        "all of it");
    }

    @Test
    void theGateIsToldHowUrgentARequestIs() {
        // Given
        reactions.add(answering(200, "{}"));

        // When
        call(DiscordCall.of(Endpoint.SEND_MESSAGE, "301").with(Map.of()).urgent(Urgency.ALERT));

        // Then
        assertThat(urgencies).containsExactly(Urgency.ALERT);
    }

    @Test
    void withoutAConnectionNothingIsSent() {
        assertThat(new JdaDiscord(Optional::empty)
                        .call(CALLBACK)
                        .toCompletableFuture()
                        .join())
                .isInstanceOf(NotSent.class);
    }

    @Test
    void whatAnEndedConnectionLeftOpenIsToldAndNotSentLater() {
        // Given
        CountDownLatch there = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        reactions.add(exchange -> {
            exchange.getRequestBody().readAllBytes();
            there.countDown();
            await(answered);
            answering(200, "{}").to(exchange);
        });
        var sent = discord.call(FOLLOW_UP).toCompletableFuture();
        await(there);
        var waiting = discord.call(FOLLOW_UP).toCompletableFuture();

        // When
        discord.over(jda);
        CallOutcome ofSent = sent.getNow(null);
        CallOutcome ofWaiting = waiting.getNow(null);
        answered.countDown();
        reactions.add(answering(200, "{}"));
        call(FOLLOW_UP);

        // Then
        assertThat(ofSent).isInstanceOf(Unknown.class);
        assertThat(ofWaiting).isInstanceOf(NotSent.class);
        assertThat(seen).hasSize(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Notes how urgent each request is where it would pass the gate. */
    private SessionConfig session() {
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    if (chain.request().body() instanceof WatchedBody body) {
                        urgencies.add(body.urgency());
                    }
                    return chain.proceed(chain.request());
                })
                .build();
        SessionConfig usual = SessionConfig.getDefault();
        return new SessionConfig(
                null, http, null, null, usual.getFlags(), usual.getMaxReconnectDelay(), usual.getLargeThreshold());
    }

    private CallOutcome call(DiscordCall call) {
        return discord.call(call).toCompletableFuture().join();
    }

    private static Reaction answering(int status, String body) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    private static void dropping(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.close();
    }
}

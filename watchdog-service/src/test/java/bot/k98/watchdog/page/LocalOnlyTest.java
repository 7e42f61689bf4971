package bot.k98.watchdog.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalOnlyTest {
    private Vertx vertx;
    private HttpServer server;

    @BeforeEach
    void serve() throws Exception {
        vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.route().handler(LocalOnly::check);
        router.route().handler(request -> request.response().end("here"));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ops.js", "/api/logs", "/quiet"})
    void thePageAndItsDataAnswerToLocalNamesOnly(String path) throws IOException {
        assertThat(ask(path, "evil.example:8610")).startsWith("HTTP/1.1 421 ");
        assertThat(ask(path, "127.0.0.1:8610")).endsWith("here");
        assertThat(ask(path, "localhost")).endsWith("here");
        assertThat(ask(path, "[::1]:8610")).endsWith("here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/metrics"})
    void whoWatchesTheBotMayCallItAsItLikes(String path) throws IOException {
        assertThat(ask(path, "bot.example:8610")).endsWith("here");
    }

    @Test
    void aWayAroundIsNone() throws IOException {
        assertThat(ask("/q/../api/logs", "evil.example")).startsWith("HTTP/1.1 421 ");
        assertThat(ask("/q/%2e%2e/api/logs", "evil.example")).startsWith("HTTP/1.1 421 ");
    }

    private String ask(String path, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(path, host)
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}

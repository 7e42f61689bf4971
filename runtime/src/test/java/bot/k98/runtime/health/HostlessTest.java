package bot.k98.runtime.health;

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

class HostlessTest {
    private Vertx vertx;
    private HttpServer server;

    @BeforeEach
    void serve() throws Exception {
        vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        new Hostless().routes(router);
        router.get("/q/health").handler(request -> request.response().end("well"));
        router.get("/broken").handler(request -> request.fail(new IllegalStateException("broken")));
        router.route()
                .last()
                .failureHandler(request ->
                        request.response().setStatusCode(request.statusCode()).end("as errors are told elsewhere"));
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

    @Test
    void whoNamesNoHostIsToldSo() throws IOException {
        assertThat(ask("GET /q/health HTTP/1.1\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .endsWith("A request needs a Host header.\n");
    }

    @Test
    void othersAreAnsweredAsEver() throws IOException {
        assertThat(ask("GET /q/health HTTP/1.1\r\nHost: anywhere\r\n")).endsWith("well");
        assertThat(ask("GET /q/health HTTP/1.0\r\n")).endsWith("well");
        assertThat(ask("GET /broken HTTP/1.1\r\nHost: anywhere\r\n"))
                .startsWith("HTTP/1.1 500 ")
                .endsWith("as errors are told elsewhere");
    }

    private String ask(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}

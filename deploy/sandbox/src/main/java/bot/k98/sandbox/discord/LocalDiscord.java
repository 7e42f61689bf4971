package bot.k98.sandbox.discord;

import bot.k98.sandbox.rest.Operation;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The whole local Discord in one process: one event loop owns the world, so nothing in it needs a lock. */
public final class LocalDiscord implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final long SWEEP_MILLIS = 10_000;

    private final Vertx vertx = Vertx.vertx();
    private final SandboxSettings settings;
    private final InstantSource clock;
    private Handler<HttpServerRequest> handler = LocalDiscord::notReady;
    private HttpServer server;
    private Wiring wiring;

    private LocalDiscord(SandboxSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Starts and returns when ready. Throws {@link IOException} when the port is taken or the state can't be read. */
    public static LocalDiscord start(SandboxSettings settings, InstantSource clock) throws IOException {
        LocalDiscord discord = new LocalDiscord(settings, clock);
        CompletableFuture<Void> ready = new CompletableFuture<>();
        discord.vertx.runOnContext(go -> discord.listen(ready));
        try {
            ready.join();
            return discord;
        } catch (CompletionException e) {
            discord.vertx.close().toCompletionStage().toCompletableFuture().join();
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    private void listen(CompletableFuture<Void> ready) {
        HttpServerOptions options = new HttpServerOptions()
                .setMaxFormAttributeSize(-1)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false);
        server = vertx.createHttpServer(options).requestHandler(request -> handler.handle(request));
        server.listen(settings.port(), HOST)
                .onFailure(ready::completeExceptionally)
                .onSuccess(listening -> {
                    try {
                        wiring = new Wiring(vertx, settings, clock, listening.actualPort());
                        handler = wiring.router();
                        vertx.setPeriodic(
                                SWEEP_MILLIS, timer -> wiring.gateway().sweep());
                        ready.complete(null);
                    } catch (IOException | RuntimeException e) {
                        ready.completeExceptionally(e);
                    }
                });
    }

    private static void notReady(HttpServerRequest request) {
        request.response().setStatusCode(503).end();
    }

    public int port() {
        return server.actualPort();
    }

    /** {@code http://127.0.0.1:<port>}. */
    public String url() {
        return "http://" + HOST + ":" + port();
    }

    /** All REST operations that are offered. */
    public List<Operation> operations() {
        return wiring.operations();
    }

    /** Stops listening, then closes the journal. */
    @Override
    public void close() throws IOException {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        wiring.community().close();
    }
}

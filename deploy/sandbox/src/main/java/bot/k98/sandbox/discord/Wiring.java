package bot.k98.sandbox.discord;

import bot.k98.sandbox.faults.FaultApi;
import bot.k98.sandbox.faults.Faults;
import bot.k98.sandbox.gateway.Gateway;
import bot.k98.sandbox.interactions.Callbacks;
import bot.k98.sandbox.interactions.FollowUps;
import bot.k98.sandbox.interactions.InteractionLog;
import bot.k98.sandbox.messages.FileCabinet;
import bot.k98.sandbox.messages.FileLinks;
import bot.k98.sandbox.messages.MessageBook;
import bot.k98.sandbox.messages.NonceWindow;
import bot.k98.sandbox.messages.Views;
import bot.k98.sandbox.play.LiveFeed;
import bot.k98.sandbox.play.PeopleApi;
import bot.k98.sandbox.play.PlayApi;
import bot.k98.sandbox.play.PlayRoutes;
import bot.k98.sandbox.play.TalkApi;
import bot.k98.sandbox.rest.CommandOperations;
import bot.k98.sandbox.rest.CommandRegister;
import bot.k98.sandbox.rest.EventOperations;
import bot.k98.sandbox.rest.GuildOperations;
import bot.k98.sandbox.rest.InteractionOperations;
import bot.k98.sandbox.rest.MessageOperations;
import bot.k98.sandbox.rest.Operation;
import bot.k98.sandbox.rest.PinOperations;
import bot.k98.sandbox.rest.RestApi;
import bot.k98.sandbox.rest.SelfOperations;
import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.StaticHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Builds every part for one port and joins them in one router. */
final class Wiring {
    private final Vertx vertx;
    private final SandboxSettings settings;
    private final Community community;
    private final MessageBook book;
    private final InteractionLog log;
    private final Gateway gateway;
    private final RestApi rest;
    private final Faults faults;
    private final NonceWindow nonces;
    private final PlayApi play;
    private final LiveFeed feed;
    private final FileLinks links;
    private final String gatewayUrl;
    private final int port;
    private final String uploads;

    Wiring(Vertx vertx, SandboxSettings settings, InstantSource clock, int port) throws IOException {
        this.vertx = vertx;
        this.settings = settings;
        this.port = port;
        String host = "127.0.0.1:" + port;
        gatewayUrl = "ws://" + host + "/gateway";
        uploads = emptied(settings.folder().resolve("uploads")).toString();
        community = new Community(settings.folder(), clock);
        links = new FileLinks("http://" + host + "/cdn", settings.token(), clock);
        Views views = new Views(community.world(), links);
        book = new MessageBook(
                community, new FileCabinet(community, settings.folder().resolve("files")), views);
        faults = new Faults(clock);
        gateway = new Gateway(community, views, faults, settings.token(), gatewayUrl);
        log = new InteractionLog(community, this::later);
        nonces = new NonceWindow(community, settings.nonceWindow());
        rest = new RestApi(vertx, clock, settings.token(), faults);
        play = new PlayApi(community, log, this::later, book);
        feed = new LiveFeed(community, play);
    }

    /** What a kill left of requests that were under way. */
    private static Path emptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        return folder;
    }

    private void later(Duration after, Runnable task) {
        vertx.setTimer(Math.max(1, after.toMillis()), timer -> task.run());
    }

    Gateway gateway() {
        return gateway;
    }

    Community community() {
        return community;
    }

    List<Operation> operations() {
        Callbacks callbacks = new Callbacks(community, log, book);
        FollowUps followUps = new FollowUps(community, log, book, callbacks);
        Views views = book.views();
        return Stream.of(
                        new SelfOperations(
                                        community,
                                        views,
                                        gatewayUrl,
                                        () -> gateway.starts().view())
                                .operations(),
                        new PinOperations(community.world(), book).operations(),
                        new MessageOperations(community, book, nonces).operations(),
                        new CommandOperations(new CommandRegister(community), community.world()).operations(),
                        new InteractionOperations(community.world(), callbacks, followUps, views).operations(),
                        new GuildOperations(community.world(), views).operations(),
                        new EventOperations(community, views).operations())
                .flatMap(List::stream)
                .toList();
    }

    Router router() {
        Router router = Router.router(vertx);
        router.route("/api/v10/*").subRouter(rest.router(operations(), uploads));
        router.get("/gateway").handler(this::gatewaySocket);
        router.get("/sandbox/live").handler(this::liveSocket);
        router.route("/sandbox/*").handler(BodyHandler.create(uploads).setDeleteUploadedFilesOnEnd(true));
        new PlayRoutes(router)
                .on("GET", "/sandbox/health", call -> Json.object().put("status", "ready"));
        router.route("/sandbox/api/*").subRouter(members());
        Router faultRouter = Router.router(vertx);
        new FaultApi(community, faults, gateway, book, nonces, rest).mount(faultRouter);
        router.route("/sandbox/faults*").subRouter(faultRouter);
        new Cdn(community.world(), book.cabinet(), links).mount(router);
        for (Mountable other : ServiceLoader.load(Mountable.class)) {
            router.route(other.at() + "/*")
                    .subRouter(other.router(vertx, settings.dataDir().resolve(other.folder()), port));
        }
        router.route("/*").handler(StaticHandler.create("page").setCachingEnabled(false));
        return router;
    }

    private Router members() {
        Router router = Router.router(vertx);
        play.mount(router);
        new TalkApi(community, book).mount(router);
        new PeopleApi(community, book.views(), gateway::sessions).mount(router);
        new PlayRoutes(router)
                .on("GET", "/sessions", call -> {
                    ObjectNode answer = Json.object()
                            .put("identifies_left", gateway.starts().left());
                    return answer.set("sessions", Json.array(gateway.sessions()));
                })
                .on("GET", "/calls", call -> {
                    int since = call.number("since", 0, 0, Integer.MAX_VALUE);
                    int limit = call.number("limit", 1000, 1, 10_000);
                    return Json.object().set("calls", Json.array(rest.log().after(since, limit)));
                });
        return router;
    }

    private void gatewaySocket(RoutingContext context) {
        HttpServerRequest request = context.request();
        Map<String, String> query = new HashMap<>();
        request.params().forEach(query::put);
        request.toWebSocket()
                .onSuccess(socket -> gateway.accept(socket, request.connection(), query))
                .onFailure(context::fail);
    }

    private void liveSocket(RoutingContext context) {
        String as = context.request().getParam("as");
        context.request()
                .toWebSocket()
                .onSuccess(socket -> feed.accept(socket, as))
                .onFailure(context::fail);
    }
}

package bot.k98.watchdog.page;

import bot.k98.runtime.process.Directories;
import bot.k98.watchdog.discord.TraceRenderer;
import bot.k98.watchdog.domain.lag.LagHistory;
import bot.k98.watchdog.domain.trace.TraceReference;
import bot.k98.watchdog.lag.LagWatch;
import bot.k98.watchdog.logs.LogFolder;
import bot.k98.watchdog.trace.TraceFinder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the page asks:
 *
 * <pre>
 * GET /api/stream                                   events "state", see {@link PageState}
 * GET /api/lag?group=…&amp;topic=…&amp;minutes=60           see {@link LagJson#past}
 * GET /api/logs?process=…&amp;file=…&amp;lines=200          {"lines": […]}
 * GET /api/trace/REFERENCE                          text, for ./k98 trace
 * </pre>
 */
@ApplicationScoped
class PageRoutes {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_LINES = 2_000;
    private static final int BEFORE_EVERYTHING = -1_000;
    private static final int NOT_FOUND = 404;

    private final PageStream stream;
    private final LagWatch lag;
    private final TraceFinder traces;
    private final LogFolder logs;
    private final Clock clock;

    PageRoutes(PageStream stream, LagWatch lag, TraceFinder traces, Directories directories, Clock clock) {
        this.stream = stream;
        this.lag = lag;
        this.traces = traces;
        this.logs = new LogFolder(directories.logRoot());
        this.clock = clock;
    }

    void routes(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).handler(LocalOnly::check);
        router.get("/api/stream").blockingHandler(stream::join, false);
        router.get("/api/lag").handler(this::lag);
        router.get("/api/logs").blockingHandler(this::logs, false);
        router.get("/api/trace/:reference").blockingHandler(this::trace, false);
    }

    private void lag(RoutingContext request) {
        long minutes = number(request, "minutes", LagHistory.SPAN.toMinutes());
        Instant from = clock.instant().minus(Duration.ofMinutes(minutes));
        var reading = LagJson.reading(text(request, "group"), text(request, "topic"));
        json(request, LagJson.past(JSON.createObjectNode(), lag.history().of(reading, from)));
    }

    private void logs(RoutingContext request) {
        int lines = Math.clamp(number(request, "lines", MOST_LINES), 1, MOST_LINES);
        ObjectNode answer = JSON.createObjectNode();
        var array = answer.putArray("lines");
        logs.tail(text(request, "process"), text(request, "file"), lines).forEach(array::add);
        json(request, answer);
    }

    private void trace(RoutingContext request) {
        Optional<TraceReference> reference = TraceReference.of(request.pathParam("reference"));
        if (reference.isEmpty()) {
            request.response().setStatusCode(NOT_FOUND);
        }
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(reference
                        .map(traces::find)
                        .map(TraceRenderer::plain)
                        .orElse("A reference is 8 characters: digits and the letters a to f.\n"));
    }

    private static void json(RoutingContext request, ObjectNode answer) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(answer.toString());
    }

    private static String text(RoutingContext request, String name) {
        return Optional.ofNullable(request.request().getParam(name)).orElse("");
    }

    private static long number(RoutingContext request, String name, long otherwise) {
        String text = text(request, name);
        return text.matches("\\d{1,6}") ? Long.parseLong(text) : otherwise;
    }
}

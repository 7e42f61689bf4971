package bot.k98.watchdog.page;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.process.Directories;
import bot.k98.watchdog.desk.Hands;
import bot.k98.watchdog.domain.fleet.Scale;
import bot.k98.watchdog.domain.fleet.Scale.Wish;
import bot.k98.watchdog.process.CannotStart;
import bot.k98.watchdog.supervision.Steering;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What {@code ./k98} asks of a running system, answered in words:
 *
 * <pre>
 * POST /api/scale?wanted=reminder=2,queue=3
 * </pre>
 *
 * Who may read {@link SteeringKey} may steer; 400 says what is wrong with a wish, 409 why it can't be had.
 */
@ApplicationScoped
class SteeringRoutes {
    private static final int BAD = 400;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;

    private final Hands.Wheel wheel;
    private final SteeringKey key;

    SteeringRoutes(Hands.Wheel wheel, Directories directories) {
        this.wheel = wheel;
        this.key = SteeringKey.in(directories.dataRoot().resolve("run"));
    }

    void routes(@Observes Router router) {
        if (wheel.steering().isPresent()) {
            key.write();
            router.post("/api/scale").handler(this::check).blockingHandler(this::scale, false);
        }
    }

    private void check(RoutingContext request) {
        if (key.opens(request.request().getHeader(SteeringKey.HEADER))) {
            request.next();
        } else {
            say(request, FORBIDDEN, "Steering needs the key in DATA_DIR/run; use ./k98 as the user who runs the bot.");
        }
    }

    private void scale(RoutingContext request) {
        String wish = Optional.ofNullable(request.request().getParam("wanted")).orElse("");
        switch (Scale.read(wish)) {
            case Wish.NotUnderstood(String problem) -> say(request, BAD, problem);
            case Wish.Understood(var wanted)
            when wanted.isEmpty() -> say(request, BAD, "Say which service and how many, for example queue=3.");
            case Wish.Understood(var wanted) -> scale(request, wanted);
        }
    }

    private void scale(RoutingContext request, Map<ServiceName, Integer> wanted) {
        Steering steering = wheel.steering().orElseThrow();
        try {
            Scale before = steering.scale(wanted);
            String changes = wanted.entrySet().stream()
                    .map(entry -> "%s: %d → %d".formatted(entry.getKey(), before.of(entry.getKey()), entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining("\n"));
            request.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .end(changes + "\n");
        } catch (CannotStart e) {
            say(request, CONFLICT, e.getMessage());
        }
    }

    private static void say(RoutingContext request, int status, String text) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(text + "\n");
    }
}

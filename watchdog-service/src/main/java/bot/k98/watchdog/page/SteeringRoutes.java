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
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What {@code ./k98} asks of a running system, answered in words:
 *
 * <pre>
 * POST /api/scale?wanted=reminder=2,queue=3
 * POST /api/restart?service=gateway&amp;mode=graceful|rolling     a rolling one is answered when it is over
 * </pre>
 *
 * Who may read {@link SteeringKey} may steer; 400 says what is wrong with a wish, 409 why it can't be had.
 */
@ApplicationScoped
class SteeringRoutes {
    private static final int OK = 200;
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
            router.post("/api/restart").handler(this::check).blockingHandler(this::restart, false);
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
        String wish = parameter(request, "wanted");
        switch (Scale.read(wish)) {
            case Wish.NotUnderstood(String problem) -> say(request, BAD, problem);
            case Wish.Understood(var wanted)
            when wanted.isEmpty() -> say(request, BAD, "Say which service and how many, for example queue=3.");
            case Wish.Understood(var wanted) -> scale(request, wanted);
        }
    }

    private void scale(RoutingContext request, Map<ServiceName, Integer> wanted) {
        answered(request, steering -> {
            Scale before = steering.scale(wanted);
            String changes = wanted.entrySet().stream()
                    .map(entry -> "%s: %d → %d".formatted(entry.getKey(), before.of(entry.getKey()), entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining("\n"));
            say(request, OK, changes);
        });
    }

    private void restart(RoutingContext request) {
        String word = parameter(request, "service");
        String mode = parameter(request, "mode");
        Optional<ServiceName> service = ServiceName.find(word).filter(Scale.services()::contains);
        if (service.isEmpty()) {
            say(request, BAD, "'%s' can't be restarted from here; it is one of %s.".formatted(word, Scale.services()));
        } else if (mode.equals("rolling")) {
            answered(request, steering -> roll(request, steering, service.get()));
        } else {
            answered(request, steering -> {
                steering.restart(service.get());
                say(request, OK, service.get() + " is asked to restart");
            });
        }
    }

    private static void roll(RoutingContext request, Steering steering, ServiceName service) {
        Optional<String> problem = steering.roll(service);
        say(
                request,
                problem.isPresent() ? CONFLICT : OK,
                problem.orElse(service + " was restarted, one after another"));
    }

    private void answered(RoutingContext request, Consumer<Steering> wish) {
        try {
            wish.accept(wheel.steering().orElseThrow());
        } catch (CannotStart e) {
            say(request, CONFLICT, e.getMessage());
        }
    }

    private static String parameter(RoutingContext request, String name) {
        return Optional.ofNullable(request.request().getParam(name)).orElse("");
    }

    private static void say(RoutingContext request, int status, String text) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(text + "\n");
    }
}

package bot.k98.watchdog.page;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.process.Directories;
import bot.k98.watchdog.desk.Hands;
import bot.k98.watchdog.domain.fleet.Scale;
import bot.k98.watchdog.domain.fleet.Scale.Wish;
import bot.k98.watchdog.process.CannotStart;
import bot.k98.watchdog.supervision.Steering;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What {@code ./k98} asks of a running system, answered in words:
 *
 * <pre>
 * POST /api/scale?wanted=reminder=2,queue=3
 * POST /api/start?service=gateway                           also one that stays down
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

    /** An answer. */
    private record Said(int status, String text) {}

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
            router.post("/api/start").handler(this::check).handler(this::start);
            router.post("/api/restart").handler(this::check).handler(this::restart);
        }
    }

    private void check(RoutingContext request) {
        if (key.opens(request.request().getHeader(SteeringKey.HEADER))) {
            request.next();
        } else {
            say(
                    request,
                    new Said(
                            FORBIDDEN,
                            "Steering needs the key in DATA_DIR/run; use ./k98 as the user who runs the bot."));
        }
    }

    private void scale(RoutingContext request) {
        say(request, scale(parameter(request, "wanted")));
    }

    private Said scale(String wish) {
        return switch (Scale.read(wish)) {
            case Wish.NotUnderstood(String problem) -> new Said(BAD, problem);
            case Wish.Understood(var wanted)
            when wanted.isEmpty() -> new Said(BAD, "Say which service and how many, for example queue=3.");
            case Wish.Understood(var wanted) -> answered(steering -> changes(steering, wanted));
        };
    }

    private static Said changes(Steering steering, Map<ServiceName, Integer> wanted) {
        Scale before = steering.scale(wanted);
        return new Said(
                OK,
                wanted.entrySet().stream()
                        .map(entry -> change(
                                entry.getKey(),
                                before.of(entry.getKey()),
                                entry.getValue(),
                                steering.isStopped(entry.getKey())))
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    private static String change(ServiceName service, int before, int after, boolean stopped) {
        String change = "%s: %d → %d".formatted(service, before, after);
        return stopped ? change + ", once it is started: ./k98 start " + service : change;
    }

    private void start(RoutingContext request) {
        say(request, start(parameter(request, "service")));
    }

    private Said start(String word) {
        return service(word)
                .map(service -> answered(steering -> new Said(
                        OK, service + (steering.start(service) ? " is being started" : " is running already"))))
                .orElseGet(() -> notOne(word, "started"));
    }

    private static Optional<ServiceName> service(String word) {
        return ServiceName.find(word).filter(Scale.services()::contains);
    }

    private static Said notOne(String word, String what) {
        return new Said(BAD, "'%s' can't be %s from here; it is one of %s.".formatted(word, what, Scale.services()));
    }

    /** A rolling restart takes minutes: it has a thread of its own. */
    private void restart(RoutingContext request) {
        Context context = request.vertx().getOrCreateContext();
        String service = parameter(request, "service");
        boolean rolling = parameter(request, "mode").equals("rolling");
        Thread.ofVirtual().name("restart").start(() -> {
            Said said = restart(service, rolling);
            context.runOnContext(_ -> say(request, said));
        });
    }

    private Said restart(String word, boolean rolling) {
        return service(word)
                .map(service -> answered(steering -> rolling ? roll(steering, service) : restart(steering, service)))
                .orElseGet(() -> notOne(word, "restarted"));
    }

    private static Said roll(Steering steering, ServiceName service) {
        return steering.roll(service)
                .map(problem -> new Said(CONFLICT, problem))
                .orElseGet(() -> new Said(OK, service + " was restarted, one instance after another"));
    }

    private static Said restart(Steering steering, ServiceName service) {
        steering.restart(service);
        return new Said(OK, service + " is asked to restart");
    }

    private Said answered(Function<Steering, Said> wish) {
        try {
            return wish.apply(wheel.steering().orElseThrow());
        } catch (CannotStart e) {
            return new Said(CONFLICT, e.getMessage());
        }
    }

    private static String parameter(RoutingContext request, String name) {
        return Optional.ofNullable(request.request().getParam(name)).orElse("");
    }

    private static void say(RoutingContext request, Said said) {
        request.response()
                .setStatusCode(said.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(said.text() + "\n");
    }
}

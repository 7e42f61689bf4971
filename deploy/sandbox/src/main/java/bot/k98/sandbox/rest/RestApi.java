package bot.k98.sandbox.rest;

import bot.k98.sandbox.faults.Fault.Effect;
import bot.k98.sandbox.faults.Faults;
import bot.k98.sandbox.rules.DiscordError;
import bot.k98.sandbox.rules.MessageRules;
import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything under {@code /api/v10}: identity first, then limits, then faults, then the operation itself. */
public final class RestApi {
    private static final Logger LOG = LoggerFactory.getLogger(RestApi.class);

    /** Clients take a 429 without this header for one of Discord's edge, which has no buckets. */
    private static final String BEHIND = "1.1 google";

    private final Vertx vertx;
    private final InstantSource clock;
    private final String token;
    private final Faults faults;
    private final Buckets buckets;
    private final InvalidRequests invalid;
    private final CallLog log = new CallLog();

    public RestApi(Vertx vertx, InstantSource clock, String token, Faults faults) {
        this.vertx = vertx;
        this.clock = clock;
        this.token = token;
        this.faults = faults;
        this.buckets = new Buckets(clock);
        this.invalid = new InvalidRequests(clock);
    }

    public CallLog log() {
        return log;
    }

    /** Rate limits off for a load test, or on again. */
    public void limit(boolean on) {
        buckets.turn(on);
    }

    /** A router with these operations, to be mounted at {@code /api/v10}. */
    public Router router(List<Operation> operations, String uploads) {
        Router router = Router.router(vertx);
        router.route().handler(this::meet);
        router.route()
                .handler(BodyHandler.create(uploads)
                        .setBodyLimit(MessageRules.LARGEST_REQUEST)
                        .setDeleteUploadedFilesOnEnd(true));
        for (Operation operation : operations) {
            router.route(HttpMethod.valueOf(operation.method()), operation.route())
                    .handler(context -> handle(operation, context));
        }
        router.errorHandler(404, context -> refuse(context, DiscordError.notFound()));
        router.errorHandler(405, context -> refuse(context, DiscordError.methodNotAllowed()));
        router.errorHandler(413, context -> refuse(context, DiscordError.tooLarge()));
        router.errorHandler(500, context -> {
            LOG.error("request failed path={}", shown(context), context.failure());
            answer(
                    context,
                    new Answer(
                            500,
                            Json.object()
                                    .put("message", "500: Internal Server Error")
                                    .put("code", 0)));
        });
        return router;
    }

    private void meet(RoutingContext context) {
        long started = clock.millis();
        context.response().putHeader("Via", BEHIND);
        context.addEndHandler(done -> log.add(
                clock.instant(),
                context.request().method().name(),
                shown(context),
                context.response().ended() ? context.response().getStatusCode() : 0,
                clock.millis() - started));
        Optional<Effect.Latency> late = faults.strike(Effect.Latency.class, target(context));
        if (late.isPresent()) {
            context.request().pause();
            vertx.setTimer(Math.max(1, late.get().delay().toMillis()), timer -> {
                context.request().resume();
                context.next();
            });
        } else {
            context.next();
        }
    }

    private void handle(Operation operation, RoutingContext context) {
        if (admitted(operation, context)) {
            Answer answer = answerOf(operation, context);
            if (faults.strike(Effect.Lost.class, target(context)).isPresent()) {
                context.request().connection().close();
            } else {
                faults.strike(Effect.Held.class, target(context))
                        .ifPresentOrElse(held -> answerLater(held, context, answer), () -> answer(context, answer));
            }
        }
    }

    private void answerLater(Effect.Held held, RoutingContext context, Answer answer) {
        vertx.setTimer(Math.max(1, held.delay().toMillis()), timer -> {
            if (!context.response().closed()) {
                answer(context, answer);
            }
        });
    }

    private Answer answerOf(Operation operation, RoutingContext context) {
        try {
            return operation.endpoint().answer(new Call(context));
        } catch (DiscordError refusal) {
            count(refusal);
            if (refusal.retryAfter() > 0) {
                context.response().putHeader("Retry-After", Long.toString((long) Math.ceil(refusal.retryAfter())));
            }
            return new Answer(refusal.status(), refusal.body());
        }
    }

    private boolean admitted(Operation operation, RoutingContext context) {
        if (invalid.banned()) {
            context.response()
                    .setStatusCode(429)
                    .putHeader("Retry-After", "600")
                    .end("error code: 1015");
            return false;
        }
        boolean bot = operation.access() == Operation.Access.BOT;
        if (bot && !("Bot " + token).equals(context.request().getHeader("Authorization"))) {
            refuse(context, DiscordError.unauthorized());
            return false;
        }
        return withinLimits(operation, context, bot) && !broken(context);
    }

    private boolean withinLimits(Operation operation, RoutingContext context, boolean bot) {
        long wait = bot ? buckets.globalWait() : 0;
        if (wait > 0) {
            tooMany(context, wait / 1000.0, "global");
            return false;
        }
        String major = operation.majorParameter();
        Buckets.Verdict verdict = buckets.take(operation, major == null ? "" : context.pathParam(major));
        HttpServerResponse response = context.response();
        response.putHeader("X-RateLimit-Limit", Integer.toString(verdict.limit()))
                .putHeader("X-RateLimit-Remaining", Integer.toString(verdict.remaining()))
                .putHeader("X-RateLimit-Reset", seconds(verdict.resetAt()))
                .putHeader("X-RateLimit-Reset-After", seconds(verdict.resetAfter()))
                .putHeader("X-RateLimit-Bucket", verdict.bucket());
        if (!verdict.allowed()) {
            tooMany(context, verdict.resetAfter() / 1000.0, "user");
        }
        return verdict.allowed();
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
    }

    private boolean broken(RoutingContext context) {
        String target = target(context);
        Optional<Effect.RateLimited> limited = faults.strike(Effect.RateLimited.class, target);
        if (limited.isPresent()) {
            tooMany(context, limited.get().retryAfter(), limited.get().scope());
            return true;
        }
        Optional<Effect.Refused> error = faults.strike(Effect.Refused.class, target);
        error.ifPresent(effect -> answer(
                context,
                new Answer(
                        effect.status(),
                        Json.object().put("message", effect.message()).put("code", effect.code()))));
        return error.isPresent();
    }

    private void tooMany(RoutingContext context, double retryAfter, String scope) {
        if (!scope.equals("shared")) {
            invalid.count();
        }
        boolean global = scope.equals("global");
        context.response()
                .putHeader("Retry-After", Long.toString((long) Math.ceil(retryAfter)))
                .putHeader("X-RateLimit-Scope", scope);
        if (global) {
            context.response().putHeader("X-RateLimit-Global", "true");
        }
        ObjectNode body = Json.object().put("message", "You are being rate limited.");
        answer(
                context,
                new Answer(
                        429,
                        body.put("retry_after", retryAfter)
                                .put("global", global)
                                .put("code", 0)));
    }

    private void count(DiscordError refusal) {
        if (refusal.status() == 401 || refusal.status() == 403 || refusal.status() == 429) {
            invalid.count();
        }
    }

    private void refuse(RoutingContext context, DiscordError refusal) {
        count(refusal);
        answer(context, new Answer(refusal.status(), refusal.body()));
    }

    private static void answer(RoutingContext context, Answer answer) {
        HttpServerResponse response = context.response().setStatusCode(answer.status());
        if (answer.body() == null) {
            response.end();
        } else {
            response.putHeader("Content-Type", "application/json").end(Buffer.buffer(Json.bytes(answer.body())));
        }
    }

    private static String target(RoutingContext context) {
        return context.request().method().name() + " " + context.request().path();
    }

    /** The path with an interaction's token cut out. */
    private static String shown(RoutingContext context) {
        return context.request().path().replaceAll("(/(?:webhooks|interactions)/\\d+/)[^/]+", "$1…");
    }
}

package bot.k98.sandbox.play;

import bot.k98.sandbox.rest.Call;
import bot.k98.sandbox.rules.DiscordError;
import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Adds routes that answer JSON, and errors as {@code {"error":"…"}}. */
public final class PlayRoutes {
    private final Router router;

    public PlayRoutes(Router router) {
        this.router = router;
    }

    /** A route answered at once; null for 204. */
    public PlayRoutes on(String method, String path, Function<Call, JsonNode> answer) {
        return later(method, path, (context, call) -> answer(context, answer.apply(call)));
    }

    /** A route that answers when it likes, by {@link #answer}. */
    PlayRoutes later(String method, String path, BiConsumer<RoutingContext, Call> handler) {
        router.route(HttpMethod.valueOf(method), path).handler(context -> {
            try {
                handler.accept(context, new Call(context));
            } catch (PlayError refusal) {
                error(context, refusal.status(), refusal.getMessage());
            } catch (DiscordError refusal) {
                error(context, refusal.status(), refusal.body().toString());
            }
        });
        return this;
    }

    static void answer(RoutingContext context, JsonNode body) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        if (body == null) {
            context.response().setStatusCode(204).end();
        } else {
            context.response().putHeader("Content-Type", "application/json").end(Buffer.buffer(Json.bytes(body)));
        }
    }

    private static void error(RoutingContext context, int status, String message) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(Json.bytes(Json.object().put("error", message))));
    }
}

package bot.k98.runtime.health;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A request without a Host header is the asker's mistake: it is told so, and it is no error of this process that its logs would have. */
@ApplicationScoped
class Hostless {
    private static final int BEFORE_EVERYTHING = -1_000;
    private static final int BAD_REQUEST = 400;

    void routes(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).failureHandler(Hostless::answer);
    }

    static void answer(RoutingContext request) {
        if (request.statusCode() == BAD_REQUEST && request.request().authority() == null) {
            request.response().setStatusCode(BAD_REQUEST).end("A request needs a Host header.\n");
        } else {
            request.next();
        }
    }
}

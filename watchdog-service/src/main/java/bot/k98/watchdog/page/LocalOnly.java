package bot.k98.watchdog.page;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * The port is bound to the loopback interface; this keeps other web sites in an operator's browser from reading it by a name that they let
 * point here (DNS rebinding), and the page from loading anything but its own files.
 */
final class LocalOnly {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

    /** Health and metrics: whoever watches the bot may call this machine by another name, and they tell nothing that is worth stealing. */
    private static final String WATCHED = "/q/";

    private static final int MISDIRECTED = 421;

    private LocalOnly() {}

    static void check(RoutingContext request) {
        request.response()
                .putHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
        if (!request.normalizedPath().startsWith(WATCHED) && !isLocal(request.request())) {
            request.response()
                    .setStatusCode(MISDIRECTED)
                    .end("Ask by 127.0.0.1 or localhost; from elsewhere, use a tunnel.\n");
        } else {
            request.next();
        }
    }

    private static boolean isLocal(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return authority != null && NAMES.contains(authority.host());
    }
}

package bot.k98.sandbox.sheets;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Mounts local Google Sheets below {@code /google} of an HTTP server: {@code v4} as Google's, {@code token}, {@code control}, and {@code local}, the same
 * API for the web page without tokens and quotas. State stands in DATA_DIR/sheets, the account's key in DATA_DIR/google/credentials.json.
 */
public final class LocalGoogle {

    private static final long LARGEST_BODY = 10L * 1024 * 1024;

    private final Path keyFile;
    private final GoogleTokens tokens;

    private LocalGoogle(Path keyFile, GoogleTokens tokens) {
        this.keyFile = keyFile;
        this.tokens = tokens;
    }

    /** Adds the routes and, on the first start, the sample spreadsheets. Call {@link #announce} when the port is known. */
    public static LocalGoogle mount(Router root, Vertx vertx, Path dataDirectory, Clock clock) {
        SpreadsheetStore store = SpreadsheetStore.in(dataDirectory.resolve("sheets"));
        if (store.isEmpty()) {
            SampleSheets.addTo(store, clock.instant());
        }
        GoogleTokens tokens = new GoogleTokens(new AccessTokens(clock), clock);
        SheetsRoutes routes = new SheetsRoutes(new LocalSheets(store, new SecureRandom()), tokens, new Quotas(clock));
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
        routes.addTo(router);
        root.route("/google/*").subRouter(router);
        return new LocalGoogle(dataDirectory.resolve("google").resolve("credentials.json"), tokens);
    }

    /** Writes the key file for clients of this port, or reads the one that is there. Blocks for the time it takes to make a key (under a second). */
    public void announce(int port) {
        tokens.use(ServiceAccount.in(keyFile, "http://127.0.0.1:" + port + "/google/token"));
    }
}

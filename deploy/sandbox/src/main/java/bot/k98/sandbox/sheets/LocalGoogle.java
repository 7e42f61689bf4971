package bot.k98.sandbox.sheets;

import bot.k98.sandbox.discord.Mountable;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Local Google Sheets below {@code /google} of the sandbox's server: {@code v4} as Google's, {@code token}, {@code control}, and {@code local}, the same
 * API for the web page without tokens and quotas. State stands in DATA_DIR/sheets, the account's key in DATA_DIR/google/credentials.json.
 */
public final class LocalGoogle implements Mountable {

    private static final long LARGEST_BODY = 10L * 1024 * 1024;

    private final Clock clock;

    /** For the service loader. */
    public LocalGoogle() {
        this(Clock.systemUTC());
    }

    LocalGoogle(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String at() {
        return "/google";
    }

    @Override
    public String folder() {
        return "google";
    }

    /** Makes the key file for clients of this port and, on the first start, the sample spreadsheets. Blocks while it makes a key (under a second). */
    @Override
    public Router router(Vertx vertx, Path folder, int port) {
        SpreadsheetStore store = SpreadsheetStore.in(folder.resolveSibling("sheets"));
        if (store.isEmpty()) {
            SampleSheets.addTo(store, clock.instant());
        }
        String tokenUri = "http://127.0.0.1:" + port + at() + "/token";
        ServiceAccount account = ServiceAccount.in(folder.resolve("credentials.json"), tokenUri);
        GoogleTokens tokens = new GoogleTokens(account, new AccessTokens(clock), clock);
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
        new SheetsRoutes(new LocalSheets(store, new SecureRandom()), tokens, new Quotas(clock)).addTo(router);
        return router;
    }
}

package bot.k98.sandbox.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP in, HTTP out: parses a request, asks {@link LocalSheets} off the event loop, writes the answer or the error. */
final class SheetsRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(SheetsRoutes.class);
    private static final String SPREADSHEETS = "/v4/spreadsheets";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FAILED = 500;
    private static final int GZIP_MAGIC = 0x1f;

    private final ObjectMapper mapper = new ObjectMapper();
    private final GoogleFaults faults = new GoogleFaults();
    private final LocalSheets sheets;
    private final GoogleTokens tokens;
    private final Quotas quotas;

    SheetsRoutes(LocalSheets sheets, GoogleTokens tokens, Quotas quotas) {
        this.sheets = sheets;
        this.tokens = tokens;
        this.quotas = quotas;
    }

    void addTo(Router router) {
        router.post("/token").handler(this::token);
        router.get("/control").handler(context -> answer(context, () -> faults.shown()));
        router.post("/control").handler(context -> answer(context, () -> control(body(context))));
        router.get("/local/spreadsheets").handler(context -> answer(context, sheets::list));
        router.route("/local/v4/*").handler(context -> answer(context, () -> call(context)));
        router.route("/v4/*").handler(this::guarded);
    }

    private void token(RoutingContext context) {
        MultiMap form = context.request().formAttributes();
        ObjectNode answer = tokens.answer(form.get("grant_type"), form.get("assertion"));
        send(context, answer.has("error") ? BAD_REQUEST : OK, answer);
    }

    /** {@code {"reset":true}} also forgets what was counted against the quotas. */
    private ObjectNode control(JsonNode wanted) {
        if (wanted.path("reset").asBoolean()) {
            faults.clear();
            quotas.forget();
        } else {
            faults.set(wanted);
        }
        return faults.shown();
    }

    private void guarded(RoutingContext context) {
        Callable<ObjectNode> work = () -> {
            String user = tokens.user(context.request().getHeader("Authorization"));
            faults.strike();
            quotas.spend(user, parse(context).reads());
            return call(context);
        };
        long delay = faults.delay().toMillis();
        if (delay == 0) {
            answer(context, work);
        } else {
            context.vertx().setTimer(delay, unused -> answer(context, work));
        }
    }

    private ObjectNode call(RoutingContext context) throws IOException {
        MultiMap query = context.queryParams();
        CallOptions options = new CallOptions(
                query.getAll("ranges"),
                query.contains("majorDimension") ? query.get("majorDimension") : "ROWS",
                !query.contains("valueRenderOption") || "FORMATTED_VALUE".equals(query.get("valueRenderOption")),
                "USER_ENTERED".equals(query.get("valueInputOption")));
        return sheets.answer(parse(context), options, body(context));
    }

    private static SheetsCall parse(RoutingContext context) {
        String path = context.request().path();
        int start = path.indexOf(SPREADSHEETS);
        if (start < 0) {
            throw GoogleError.notFound();
        }
        return SheetsCall.parse(context.request().method().name(), path.substring(start + SPREADSHEETS.length()));
    }

    /** Google's client packs its bodies; the server may or may not have unpacked them. */
    private JsonNode body(RoutingContext context) throws IOException {
        Buffer buffer = context.body().buffer();
        if (buffer == null || buffer.length() == 0) {
            return MissingNode.getInstance();
        }
        byte[] bytes = buffer.getBytes();
        InputStream plain = new ByteArrayInputStream(bytes);
        try (InputStream input = bytes[0] == GZIP_MAGIC ? new GZIPInputStream(plain) : plain) {
            return mapper.readTree(input);
        } catch (IOException malformed) {
            throw GoogleError.invalid("Invalid JSON payload received.");
        }
    }

    private void answer(RoutingContext context, Callable<ObjectNode> work) {
        context.vertx().executeBlocking(work, false).onComplete(done -> {
            if (done.succeeded()) {
                send(context, OK, done.result());
            } else if (done.cause() instanceof GoogleError error) {
                send(context, error.code(), error.body());
            } else {
                LOG.error("sheets.failed path={}", context.request().path(), done.cause());
                send(context, FAILED, GoogleError.fault(FAILED).body());
            }
        });
    }

    private static void send(RoutingContext context, int status, ObjectNode body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=UTF-8")
                .end(body.toString());
    }
}

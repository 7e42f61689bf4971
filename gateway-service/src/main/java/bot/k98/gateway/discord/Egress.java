package bot.k98.gateway.discord;

import bot.k98.gateway.domain.call.Urgency;
import bot.k98.gateway.domain.connection.CloseMeaning;
import bot.k98.gateway.domain.egress.InvalidRequests;
import bot.k98.gateway.domain.egress.InvalidRequests.Kind;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jboss.logging.Logger;

/**
 * The last door before Discord, below JDA's buckets: pace and order of all requests at the {@link Gate}, the brake on invalid ones, the
 * deadline and the withdrawal right before a request, and the end of all requests once the bot's token is refused. What it holds back was not sent.
 */
final class Egress implements Interceptor {
    private static final Logger LOG = Logger.getLogger(Egress.class);
    private static final String SCOPE = "X-RateLimit-Scope";
    private static final long LONGEST_HOLD = Duration.ofHours(1).toMillis();
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Clock clock;
    private final Consumer<String> fatal;
    private final DoubleSupplier share;
    private final Gate gate;
    private final InvalidRequests invalid = new InvalidRequests();
    private final Set<Kind> braked = EnumSet.noneOf(Kind.class);
    private final AtomicBoolean refused = new AtomicBoolean();

    /**
     * @param share of the bot's requests that are this gateway's
     * @param fatal told once when Discord refuses the bot's token
     */
    Egress(Clock clock, DoubleSupplier share, Consumer<String> fatal) {
        this.clock = clock;
        this.share = share;
        this.gate = new Gate(share);
        this.fatal = fatal;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        boolean byToken = byInteractionToken(request);
        allowed(byToken);
        if (!byToken) {
            gate.pass(urgency(request));
            allowed(false);
        }
        stillOfUse(request);
        Response response = chain.proceed(request);
        heard(response, byToken);
        return response;
    }

    /** Discord does not count these against the bot's 50, nor does the bot's token matter for them. */
    private static boolean byInteractionToken(Request request) {
        String path = request.url().encodedPath();
        return path.contains("/interactions/") || path.contains("/webhooks/");
    }

    /** What has no body makes nothing that somebody waits for. */
    private static Urgency urgency(Request request) {
        return request.body() instanceof WatchedBody body ? body.urgency() : Urgency.BULK;
    }

    private void allowed(boolean byToken) throws IOException {
        if (refused.get() && !byToken) {
            throw new IOException("Discord refused the bot's token");
        }
        if (braking(byToken ? Kind.BY_USE : Kind.BY_BOT)) {
            throw new IOException("too many requests were refused in ten minutes");
        }
    }

    private synchronized boolean braking(Kind kind) {
        boolean now = invalid.braking(kind, share.getAsDouble(), clock.instant());
        if (now && braked.add(kind)) {
            LOG.errorf(
                    "requests stopped kind=%s reason=\"of %d refusals in ten minutes this gateway had its part; at 10,000 Discord shuts the bot out\"",
                    kind, kind.most());
        } else if (!now && braked.remove(kind)) {
            LOG.infof("requests go on kind=%s", kind);
        }
        return now;
    }

    private void stillOfUse(Request request) throws IOException {
        Optional<Instant> latest = request.body() instanceof WatchedBody body ? body.deadline() : Optional.empty();
        if (latest.filter(clock.instant()::isAfter).isPresent()) {
            throw new IOException("its time has passed");
        }
        if (request.body() instanceof WatchedBody body && !body.wanted()) {
            throw new IOException("it was withdrawn");
        }
    }

    private void heard(Response response, boolean byToken) {
        if (response.code() == UNAUTHORIZED && !byToken && refused.compareAndSet(false, true)) {
            fatal.accept(CloseMeaning.wrongToken("401"));
        }
        String scope = Optional.ofNullable(response.header(SCOPE)).orElse("");
        synchronized (this) {
            invalid.note(response.code(), scope, clock.instant());
        }
        if (response.code() == TOO_MANY_REQUESTS && ofAllRequests(response)) {
            gate.hold(wanted(response));
        }
    }

    /** Discord's limit for the whole bot, or that of its edge, which names neither itself nor a scope. */
    private static boolean ofAllRequests(Response response) {
        boolean edge = response.header("Via") == null && response.header(SCOPE) == null;
        return edge || response.header("X-RateLimit-Global") != null;
    }

    private static Duration wanted(Response response) {
        try {
            String seconds = Optional.ofNullable(response.header("Retry-After")).orElse("1");
            return Duration.ofMillis(Math.clamp((long) (1_000 * Double.parseDouble(seconds)), 0, LONGEST_HOLD));
        } catch (NumberFormatException e) {
            return Duration.ofSeconds(1);
        }
    }
}

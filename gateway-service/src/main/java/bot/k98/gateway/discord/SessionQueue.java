package bot.k98.gateway.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.RestRateLimiter.GlobalRateLimit;
import net.dv8tion.jda.api.utils.SessionController;
import org.jboss.logging.Logger;

/**
 * Begins JDA's sessions, one after the other and each let in by {@link Admission} first: a connection that breaks before it is
 * ready can't use up the day's sessions. Names the gateway that was asked for, so that no other host is contacted.
 */
final class SessionQueue implements SessionController {
    private static final Logger LOG = Logger.getLogger(SessionQueue.class);
    /** Discord's 5 seconds count from one IDENTIFY to the next; a connection that is slow to begin sends its own later. */
    private static final Duration BETWEEN = Duration.ofSeconds(IDENTIFY_DELAY + 1);

    private final Admission admission;
    private final Clock clock;
    private final GlobalRateLimit global = GlobalRateLimit.create();
    private final Set<SessionConnectNode> queued = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("k98-sessions").factory());
    private Instant next = Instant.MIN;

    SessionQueue(Admission admission, Clock clock) {
        this.admission = admission;
        this.clock = clock;
    }

    @Override
    public void appendSession(SessionConnectNode node) {
        queued.add(node);
        thread.execute(() -> connect(node));
    }

    @Override
    public void removeSession(SessionConnectNode node) {
        queued.remove(node);
    }

    @Override
    public GlobalRateLimit getRateLimitHandle() {
        return global;
    }

    @Override
    public String getGateway() {
        return admission.gatewayUrl();
    }

    @Override
    public ShardedGateway getShardedGateway(JDA api) {
        return new ShardedGateway(admission.gatewayUrl(), 1);
    }

    void close() {
        thread.shutdownNow();
    }

    private void connect(SessionConnectNode node) {
        try {
            // One that was let in right before JDA was built, and does not have to wait, is not asked for again.
            boolean letIn = !node.isReconnect() && !clock.instant().isBefore(next);
            while (queued.contains(node) && (letIn || letIn())) {
                letIn = false;
                next = clock.instant().plus(BETWEEN);
                if (runs(node)) {
                    queued.remove(node);
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean letIn() throws InterruptedException {
        Duration wait = Duration.between(clock.instant(), next);
        if (wait.isPositive()) {
            admission.pause(wait);
        }
        return admission.await();
    }

    private static boolean runs(SessionConnectNode node) throws InterruptedException {
        try {
            node.run(true);
            return true;
        } catch (IllegalStateException e) {
            LOG.warnf("connecting failed problem=\"%s\"", e.getMessage());
            return false;
        }
    }
}

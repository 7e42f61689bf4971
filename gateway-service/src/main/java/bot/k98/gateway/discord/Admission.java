package bot.k98.gateway.discord;

import bot.k98.gateway.domain.connection.CloseMeaning;
import bot.k98.gateway.domain.connection.IdentifyBudget;
import bot.k98.gateway.domain.connection.IdentifyPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Lets a session with Discord begin: once Discord can be reached, the token is right and enough sessions are left. Waits as long
 * as it takes.
 */
final class Admission {
    private static final Logger LOG = Logger.getLogger(Admission.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final GatewayProbe probe;
    private final IdentifyPolicy policy;
    private final Consumer<String> fatal;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile String waitingFor = "Discord is not connected yet";
    private volatile String gatewayUrl = "";
    private volatile int remaining = -1;

    /** @param fatal told when trying again would not help */
    Admission(GatewayProbe probe, IdentifyPolicy policy, Consumer<String> fatal) {
        this.probe = probe;
        this.policy = policy;
        this.fatal = fatal;
    }

    /** False when there is nothing to connect for any more. */
    boolean await() throws InterruptedException {
        Duration wait = FIRST_WAIT;
        while (stopped.getCount() > 0) {
            switch (probe.ask()) {
                case GatewayProbe.Outcome.WrongToken wrong -> {
                    stop();
                    fatal.accept(CloseMeaning.wrongToken("401"));
                }
                case GatewayProbe.Outcome.Away away -> {
                    note("Discord can't be reached: " + away.reason());
                    pause(wait);
                    wait = longer(wait);
                }
                case GatewayProbe.Outcome.Reached reached -> {
                    Optional<Duration> standby = admit(reached);
                    if (standby.isEmpty()) {
                        return true;
                    }
                    pause(standby.get());
                }
            }
        }
        return false;
    }

    /** Whether a session could begin now. Asks Discord. */
    boolean admitsNow() {
        return probe.ask() instanceof GatewayProbe.Outcome.Reached(String url, IdentifyBudget budget)
                && policy.wait(budget).isEmpty();
    }

    /** Of the last answer. */
    String gatewayUrl() {
        return gatewayUrl;
    }

    /** Sessions left, of the last answer; -1 before it. */
    int remaining() {
        return remaining;
    }

    /** In words for an operator. */
    String waitingFor() {
        return waitingFor;
    }

    void stop() {
        stopped.countDown();
    }

    /** Waits, unless all is over. */
    void pause(Duration delay) throws InterruptedException {
        var unused = stopped.await(delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Optional<Duration> admit(GatewayProbe.Outcome.Reached reached) {
        IdentifyBudget budget = reached.budget();
        gatewayUrl = reached.gatewayUrl();
        remaining = budget.remaining();
        Optional<Duration> wait = policy.wait(budget);
        note(
                wait.isEmpty()
                        ? "the connection to Discord is being made"
                        : "standby: %d of %d Discord sessions are left today, %d are kept in reserve (IDENTIFY_RESERVE)"
                                .formatted(budget.remaining(), budget.total(), policy.reserve()));
        return wait;
    }

    private void note(String what) {
        if (!what.equals(waitingFor)) {
            LOG.infof("waiting reason=\"%s\"", what);
        }
        waitingFor = what;
    }

    private static Duration longer(Duration wait) {
        Duration doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }
}

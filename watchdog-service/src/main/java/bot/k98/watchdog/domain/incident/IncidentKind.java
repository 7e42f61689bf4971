package bot.k98.watchdog.domain.incident;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong. */
public enum IncidentKind {
    /** A process ended too often, or its configuration is refused: nobody starts it again by itself. */
    GIVEN_UP(IncidentPolicy.atOnce(Duration.ofSeconds(10))),
    /** A process ends again and again. */
    RESTART_LOOP(IncidentPolicy.atOnce(Duration.ofSeconds(60))),
    /** A process isn't there, or is stuck. */
    DOWN(new IncidentPolicy(3, Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ZERO)),
    /** No heartbeat. */
    SILENT(new IncidentPolicy(3, Duration.ofSeconds(5), Duration.ofSeconds(15), IncidentPolicy.GRACE)),
    /** It lives but doesn't do its work. */
    NOT_READY(new IncidentPolicy(3, Duration.ofSeconds(90), Duration.ofSeconds(30), IncidentPolicy.GRACE)),
    BROKER_LOST(new IncidentPolicy(3, Duration.ofSeconds(5), Duration.ofSeconds(15), IncidentPolicy.GRACE)),
    DISCORD_LOST(new IncidentPolicy(3, Duration.ofSeconds(20), Duration.ofSeconds(30), IncidentPolicy.GRACE)),
    /** Records wait for too long. */
    LAG_OLD(new IncidentPolicy(3, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ZERO));

    private final IncidentPolicy policy;

    IncidentKind(IncidentPolicy policy) {
        this.policy = policy;
    }

    public IncidentPolicy policy() {
        return policy;
    }

    /** For example {@code given-up}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for one that a newer build made. */
    public static Optional<IncidentKind> of(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }

    /** Whether the log of the process says more. */
    public boolean isAboutAProcess() {
        return this == GIVEN_UP || this == RESTART_LOOP || this == DOWN;
    }
}

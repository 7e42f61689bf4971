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
    LAG_OLD(new IncidentPolicy(3, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ZERO)),
    /** For too long not every service was there. The same as what k98-heartbeat-check tells. */
    HEARTBEAT_STALE(IncidentPolicy.atOnce(Duration.ofSeconds(10))),
    /** A process writes many errors. */
    CRASH_LOG(IncidentPolicy.atOnce(Duration.ofSeconds(60))),
    /** Discord did not get something in time. */
    DEADLINE_MISSED(IncidentPolicy.atOnce(Duration.ofSeconds(60))),
    /** The newest backup is old, failed or missing, or can't be put back. */
    BACKUP_OLD(new IncidentPolicy(3, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ZERO)),
    DISK_FULL(new IncidentPolicy(3, Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ZERO)),
    /** Few gateway sessions are left for today. */
    IDENTIFY_LOW(new IncidentPolicy(3, Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ZERO)),
    /** What was posted while the bot was away stays unknown. */
    HISTORY_UNREADABLE(new IncidentPolicy(3, Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ZERO)),
    /** The bot was removed from its guild: all of it waits. */
    GUILD_LEFT(new IncidentPolicy(3, Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ZERO));

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

    /** Whether members notice it now. The rest can wait until the morning. */
    public boolean isCritical() {
        return switch (this) {
            case GIVEN_UP,
                    RESTART_LOOP,
                    DOWN,
                    SILENT,
                    NOT_READY,
                    BROKER_LOST,
                    DISCORD_LOST,
                    HEARTBEAT_STALE,
                    GUILD_LEFT -> true;
            case LAG_OLD, CRASH_LOG, DEADLINE_MISSED, BACKUP_OLD, DISK_FULL, IDENTIFY_LOW, HISTORY_UNREADABLE -> false;
        };
    }

    /** Whether the log of the process says more. */
    public boolean isAboutAProcess() {
        return this == GIVEN_UP || this == RESTART_LOOP || this == DOWN || this == CRASH_LOG;
    }
}

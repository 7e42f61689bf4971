package bot.k98.watchdog.supervision;

import bot.k98.watchdog.domain.fleet.Member;
import java.time.Duration;

/** How long a child may take to end before it is killed. A stop of all must be over within 10 s. */
final class StopTimes {
    private static final Duration SERVICE = Duration.ofMillis(5500);
    private static final Duration DISCORD = Duration.ofMillis(1500);
    private static final Duration BROKER_AT_LEAST = Duration.ofMillis(2500);

    /** It ends itself by force after 4.5 s. */
    private static final Duration BROKER_AT_MOST = Duration.ofMillis(5000);

    /** When all have taken as long as they may. The rest of the 10 s is for killing and for what comes after. */
    private static final Duration ALL = SERVICE.plus(DISCORD).plus(BROKER_AT_LEAST);

    private StopTimes() {}

    /** @param stopping since when all are being stopped: what others left of their time is the broker's, which goes last */
    static Duration of(Member member, Duration stopping) {
        return switch (member.role()) {
            case SERVICE -> SERVICE;
            case DISCORD -> DISCORD;
            case BROKER -> broker(ALL.minus(stopping));
        };
    }

    private static Duration broker(Duration left) {
        Duration atLeast = left.compareTo(BROKER_AT_LEAST) < 0 ? BROKER_AT_LEAST : left;
        return atLeast.compareTo(BROKER_AT_MOST) > 0 ? BROKER_AT_MOST : atLeast;
    }
}

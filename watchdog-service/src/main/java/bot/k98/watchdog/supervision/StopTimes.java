package bot.k98.watchdog.supervision;

import bot.k98.watchdog.domain.fleet.Member;
import java.time.Duration;

/** How long a child may take to end before it is killed. Together below the 10 s in which a stop must be over. */
final class StopTimes {
    private static final Duration SERVICE = Duration.ofMillis(5500);
    private static final Duration DISCORD = Duration.ofMillis(1500);
    private static final Duration BROKER = Duration.ofMillis(2500);

    private StopTimes() {}

    static Duration of(Member member) {
        return switch (member.role()) {
            case SERVICE -> SERVICE;
            case DISCORD -> DISCORD;
            case BROKER -> BROKER;
        };
    }
}

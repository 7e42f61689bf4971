package bot.k98.watchdog.judge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When every service was last there. A watchdog that has just begun gives them the time to come. */
@ApplicationScoped
public class LastWhole {
    private volatile Instant at;

    LastWhole(Clock clock) {
        this.at = clock.instant();
    }

    void seen(Instant now) {
        at = now;
    }

    public Duration age(Instant now) {
        Duration age = Duration.between(at, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}

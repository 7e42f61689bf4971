package bot.k98.watchdog.judge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When every service was last there. */
@ApplicationScoped
public class LastWhole {
    private final Instant begun;
    private volatile Optional<Instant> seenAt = Optional.empty();

    LastWhole(Clock clock) {
        this.begun = clock.instant();
    }

    void seen(Instant now) {
        seenAt = Optional.of(now);
    }

    /** Counts from the beginning while they never were: a watchdog that has just begun gives them the time to come. */
    public Duration age(Instant now) {
        Duration age = Duration.between(seenAt.orElse(begun), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** Whether they really were there so lately. One that is started again and again must not take its beginning for health. */
    public boolean wasWithin(Duration span, Instant now) {
        return seenAt.filter(at -> !at.isBefore(now.minus(span))).isPresent();
    }
}

package bot.k98.runtime.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** One loop of this process: somebody who must come round again and again. */
public final class Loop {
    /** A loop that has not come round for this long is stuck. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name;
    private final InstantSource clock;
    private volatile Instant turnedAt;
    private volatile String waitingFor = "";

    Loop(String name, InstantSource clock) {
        this.name = name;
        this.clock = clock;
        this.turnedAt = clock.instant();
    }

    public String name() {
        return name;
    }

    /** It came round. */
    public void turned() {
        waitingFor = "";
        turnedAt = clock.instant();
    }

    /** It stands still on purpose until it turns again. */
    public void waiting(String what) {
        waitingFor = what;
    }

    /** Why it counts as stuck; empty when it doesn't. */
    Optional<String> stuck(Instant now) {
        Duration still = Duration.between(turnedAt, now);
        return waitingFor.isEmpty() && still.compareTo(PATIENCE) > 0
                ? Optional.of(name + " has not turned for " + still.toSeconds() + " s")
                : Optional.empty();
    }
}

package bot.k98.watchdog.domain.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Starts of processes that something else supervises. All that is known of them is in their heartbeats: another start time is another start. */
public final class StartBook {
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Map<String, Instant> known = new HashMap<>();
    private final SlidingCount again = new SlidingCount(WITHIN);

    /**
     * A heartbeat came.
     *
     * @return when the process before this one had begun; empty while it is the same one, and for the first that is heard of it
     */
    public Optional<Instant> heard(String instance, Instant startedAt, Instant now) {
        Instant before = known.putIfAbsent(instance, startedAt);
        if (before == null || !startedAt.isAfter(before)) {
            return Optional.empty();
        }
        known.put(instance, startedAt);
        again.add(instance, 1, now);
        return Optional.of(before);
    }

    /** How often each was started again in the last 10 minutes, of every one that ever was. */
    public Map<String, Integer> counts(Instant now) {
        return again.counts(now);
    }
}

package bot.k98.gateway.domain.command;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When each member may use each command again. In the memory of one gateway: all uses in a guild come to the one that holds its shard, and after a
 * restart everybody may at once. Any thread may ask.
 */
public final class CoolDowns {
    /** From so many on, those that are over are looked for and forgotten. */
    private static final int MANY = 1_000;

    private final Map<String, Instant> until = new HashMap<>();

    /**
     * Counts a use. One that comes too early doesn't make the wait longer.
     *
     * @param path of the command
     * @return empty: it may be used; or when it may be used again
     */
    public synchronized Optional<Instant> use(String userId, String path, Duration coolDown, Instant now) {
        if (coolDown.isZero()) {
            return Optional.empty();
        }
        String key = userId + " " + path;
        Instant free = until.getOrDefault(key, Instant.MIN);
        if (now.isBefore(free)) {
            return Optional.of(free);
        }
        if (until.size() >= MANY) {
            until.values().removeIf(over -> !now.isBefore(over));
        }
        until.put(key, now.plus(coolDown));
        return Optional.empty();
    }

    synchronized int size() {
        return until.size();
    }
}

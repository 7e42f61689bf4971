package bot.k98.watchdog.domain.ops;

import bot.k98.contracts.discord.Interaction;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which uses were handled lately. Those older than a token's life are dropped by their age anyway, so nothing longer is kept; after a restart
 * a use whose offset wasn't committed may be handled again, which every answer here stands.
 */
public final class RecentUses {
    private static final int LARGEST = 10_000;

    private final Map<String, Instant> seen = new LinkedHashMap<>();

    /** True for the first time only; notes it. */
    public boolean firstSeen(String interactionId, Instant now) {
        Iterator<Instant> oldest = seen.values().iterator();
        while (oldest.hasNext() && (isPast(oldest.next(), now) || seen.size() >= LARGEST)) {
            oldest.remove();
        }
        return seen.putIfAbsent(interactionId, now) == null;
    }

    private static boolean isPast(Instant at, Instant now) {
        return at.isBefore(now.minus(Interaction.TOKEN_LIFE));
    }
}

package bot.k98.gateway.domain.connection;

import bot.k98.contracts.ops.Heartbeat.Beat;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** What the heartbeat of the process before this one, under the same name, says of its connections. It is written also while the broker is away. */
public final class LastBeat {
    /** How long the topic keeps it: an older one is that of an instance that was brought back after a long time. */
    static final Duration OF_USE = Duration.ofDays(7);

    private static final String LOST_AT = "discord_lost_at";
    private static final String STANDING = "discord";

    private LastBeat() {}

    /** The detail that says since when a shard's connection is lost. */
    public static String detail(Shard shard) {
        return shard.alone() ? LOST_AT : LOST_AT + "_" + shard.id();
    }

    /**
     * Since when nobody listened: what that process said itself; for one that ended while it was connected, when it said so last. Empty when
     * that isn't known, or is of no use any more.
     */
    public static Optional<Instant> lostAt(Beat beat, Shard shard, Instant now) {
        return said(beat.details(), shard)
                .or(() -> stood(beat.details()) ? Optional.of(beat.ts()) : Optional.empty())
                .filter(at -> !at.isBefore(now.minus(OF_USE)) && !at.isAfter(now));
    }

    private static Optional<Instant> said(Map<String, String> details, Shard shard) {
        try {
            return Optional.ofNullable(details.get(detail(shard))).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean stood(Map<String, String> details) {
        String standing = details.getOrDefault(STANDING, "");
        return standing.equals("CONNECTED") || standing.equals("DEAF");
    }
}

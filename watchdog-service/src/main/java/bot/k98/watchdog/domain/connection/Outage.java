package bot.k98.watchdog.domain.connection;

import bot.k98.contracts.discord.ConnectionEvent.Cause;
import bot.k98.contracts.discord.ConnectionEvent.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A time in which a gateway did not listen to Discord.
 *
 * @param from empty when that isn't known: the gateway ended without saying so, and left no heartbeat
 * @param reason empty when the gateway did not say that it lost anything
 * @param end empty while it lasts
 * @param read messages with files that were found in channels' histories afterwards, by channel
 * @param unknown channels of which nobody can know what was posted meanwhile, each with the last message that is known
 */
public record Outage(
        Connection connection,
        Optional<Instant> from,
        Optional<Reason> reason,
        Optional<End> end,
        Map<String, Integer> read,
        Map<String, String> unknown) {
    public Outage {
        read = Map.copyOf(read);
        unknown = Map.copyOf(unknown);
    }

    /** @param closeCode Discord's */
    public record Reason(Cause cause, Optional<Integer> closeCode) {}

    /** @param resumed whether Discord repeated what happened meanwhile */
    public record End(Instant at, boolean resumed) {}

    static Outage begun(Connection connection, Optional<Instant> from, Optional<Reason> reason) {
        return new Outage(connection, from, reason, Optional.empty(), Map.of(), Map.of());
    }

    boolean lasts() {
        return end.isEmpty();
    }

    /** When to put it in a list. */
    public Instant listedAt() {
        return from.or(() -> end.map(End::at)).orElse(Instant.EPOCH);
    }

    /** Empty while it lasts, and when its beginning isn't known. */
    public Optional<Duration> length() {
        return from.flatMap(begin -> end.map(over -> Duration.between(begin, over.at())));
    }

    /** @param lostAt since when, as its end says: the earlier of both counts */
    Outage ended(End over, Optional<Instant> lostAt) {
        Optional<Instant> begin =
                lostAt.filter(at -> from.isEmpty() || at.isBefore(from.get())).or(() -> from);
        return new Outage(connection, begin, reason, Optional.of(over), read, unknown);
    }

    /** What was found in a channel. */
    Outage found(String channelId, int messages) {
        Map<String, Integer> more = new LinkedHashMap<>(read);
        if (messages > 0) {
            more.merge(channelId, messages, Integer::sum);
        }
        return with(more, unknown);
    }

    /** What came after that message can't be known. */
    Outage unreadable(String channelId, String afterMessageId) {
        Map<String, String> more = new LinkedHashMap<>(unknown);
        more.put(channelId, afterMessageId);
        return with(read, more);
    }

    /** What came after that message is known after all. */
    Outage known(String channelId, String afterMessageId) {
        Map<String, String> fewer = new LinkedHashMap<>(unknown);
        fewer.remove(channelId, afterMessageId);
        return with(read, fewer);
    }

    private Outage with(Map<String, Integer> nowRead, Map<String, String> nowUnknown) {
        return new Outage(connection, from, reason, end, nowRead, nowUnknown);
    }
}

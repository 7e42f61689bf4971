package bot.k98.watchdog.domain.connection;

import bot.k98.contracts.discord.ConnectionEvent;
import bot.k98.contracts.discord.ConnectionEvent.Cause;
import bot.k98.contracts.discord.ConnectionEvent.Connection;
import bot.k98.contracts.discord.ConnectionEvent.ConnectionLost;
import bot.k98.contracts.discord.ConnectionEvent.HistoryRead;
import bot.k98.contracts.discord.ConnectionEvent.HistoryUnreadable;
import bot.k98.contracts.discord.ConnectionEvent.SessionBegan;
import bot.k98.contracts.discord.ConnectionEvent.SessionResumed;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes outages of what gateways said, in whatever order it comes and however often. A gateway that was killed says nothing; its successor
 * under the same name begins a session and says since when nobody listened, or, when that isn't known, at least that it began one. A gateway
 * that is stopped while another one listens to the same shard hands over: nobody missed anything, and it makes no outage.
 */
public final class OutageFold {
    private static final Comparator<ConnectionEvent> IN_ORDER =
            Comparator.comparing(ConnectionEvent::at).thenComparing(OutageFold::rank);

    private final Map<Connection, Track> tracks = new LinkedHashMap<>();

    private OutageFold() {}

    /** The newest first. */
    public static List<Outage> outages(Collection<ConnectionEvent> events) {
        OutageFold fold = new OutageFold();
        events.stream().distinct().sorted(IN_ORDER).forEach(fold::take);
        return fold.tracks.values().stream()
                .flatMap(Track::listed)
                .sorted(Comparator.comparing(Outage::listedAt).reversed())
                .toList();
    }

    /** Within one millisecond. */
    private static int rank(ConnectionEvent event) {
        return switch (event) {
            case ConnectionLost _ -> 0;
            case SessionResumed _, SessionBegan _ -> 1;
            case HistoryRead _, HistoryUnreadable _ -> 2;
        };
    }

    private void take(ConnectionEvent event) {
        Track track = tracks.computeIfAbsent(event.connection(), Track::new);
        switch (event) {
            case ConnectionLost lost -> track.lost(lost, lost.cause() == Cause.STOPPED && anotherListens(lost));
            case SessionResumed(var _, Instant at, Instant lostAt) -> track.back(at, Optional.of(lostAt), true);
            case SessionBegan(var _, Instant at, Optional<Instant> lostAt) -> track.back(at, lostAt, false);
            case HistoryRead read -> {
                track.known(read.channelId(), read.afterMessageId());
                track.found(outage -> outage.found(read.channelId(), read.messages()));
            }
            case HistoryUnreadable not ->
                track.found(outage -> outage.unreadable(not.channelId(), not.afterMessageId()));
        }
    }

    private boolean anotherListens(ConnectionLost lost) {
        Connection own = lost.connection();
        return tracks.values().stream()
                .anyMatch(track -> track.listens()
                        && track.connection().shard() == own.shard()
                        && !track.connection().equals(own));
    }
}

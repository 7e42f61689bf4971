package bot.k98.gateway.connection;

import bot.k98.contracts.discord.ConnectionEvent;
import bot.k98.contracts.discord.ConnectionEvent.Cause;
import bot.k98.contracts.discord.ConnectionEvent.Connection;
import bot.k98.contracts.discord.ConnectionEvent.ConnectionLost;
import bot.k98.contracts.discord.ConnectionEvent.HistoryRead;
import bot.k98.contracts.discord.ConnectionEvent.HistoryUnreadable;
import bot.k98.contracts.discord.ConnectionEvent.SessionBegan;
import bot.k98.contracts.discord.ConnectionEvent.SessionResumed;
import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.gateway.domain.connection.LastBeat;
import bot.k98.gateway.domain.connection.Shard;
import bot.k98.gateway.domain.watch.Finding;
import bot.k98.gateway.watch.Gaps;
import bot.k98.runtime.health.HeartbeatDetails;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Tells operators when a connection was lost and is back, and what became of what was posted meanwhile. Its methods return at once: they are
 * called on the connection's thread. While a connection is lost the heartbeat says since when, so that it is known also after a process that
 * ended with both Discord and the broker away.
 */
public final class ConnectionDesk implements HeartbeatDetails, Gaps {
    private final String instance;
    private final Optional<Beat> before;
    private final ConnectionOutlet outlet;
    private final Clock clock;
    private final Map<Integer, Standing> standings = new TreeMap<>();

    /** @param lostAt since when nobody listens; empty while somebody does, and before the first session */
    private record Standing(Shard shard, boolean connected, Optional<Instant> lostAt) {}

    /**
     * @param instance this process's name
     * @param before the last heartbeat of the process before this one
     */
    public ConnectionDesk(String instance, Optional<Beat> before, ConnectionOutlet outlet, Clock clock) {
        this.instance = instance;
        this.before = before;
        this.outlet = outlet;
        this.clock = clock;
    }

    /** This process is to have a connection to that shard. */
    public synchronized void wanted(Shard shard) {
        Optional<Instant> lostAt = before.flatMap(beat -> LastBeat.lostAt(beat, shard, clock.instant()));
        standings.put(shard.id(), new Standing(shard, false, lostAt));
    }

    /**
     * A connection is lost. One that is lost already, or was never made, is not told of again.
     *
     * @return completes when it is written
     */
    public synchronized CompletionStage<Void> lost(Shard shard, Cause cause, Optional<Integer> closeCode) {
        if (!standings.get(shard.id()).connected()) {
            return CompletableFuture.completedFuture(null);
        }
        Instant now = clock.instant();
        standings.put(shard.id(), new Standing(shard, false, Optional.of(now)));
        return outlet.tell(new ConnectionLost(connection(shard), now, cause, closeCode));
    }

    /** Its session goes on. */
    public synchronized void resumed(Shard shard) {
        back(shard).ifPresent(lostAt -> tell(new SessionResumed(connection(shard), clock.instant(), lostAt)));
    }

    /** A new session began. */
    public synchronized void began(Shard shard) {
        tell(new SessionBegan(connection(shard), clock.instant(), back(shard)));
    }

    private Optional<Instant> back(Shard shard) {
        return standings
                .put(shard.id(), new Standing(shard, true, Optional.empty()))
                .lostAt();
    }

    @Override
    public synchronized void found(String guildId, String channelId, Finding finding) {
        Connection connection = connection(shardOf(guildId));
        Instant now = clock.instant();
        tell(
                switch (finding) {
                    case Finding.Read(String after, String last, int messages) ->
                        new HistoryRead(connection, now, channelId, after, last, messages);
                    case Finding.Unreadable(String after) -> new HistoryUnreadable(connection, now, channelId, after);
                });
    }

    /** That of a guild which was left meanwhile is any. */
    private Shard shardOf(String guildId) {
        return standings.values().stream()
                .map(Standing::shard)
                .filter(shard -> !guildId.isEmpty() && shard.serves(guildId))
                .findFirst()
                .orElseGet(() -> standings.values().iterator().next().shard());
    }

    private void tell(ConnectionEvent event) {
        var unused = outlet.tell(event);
    }

    private Connection connection(Shard shard) {
        return new Connection(instance, shard.id());
    }

    @Override
    public synchronized Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        standings
                .values()
                .forEach(standing -> standing.lostAt()
                        .ifPresent(at -> details.put(LastBeat.detail(standing.shard()), at.toString())));
        return details;
    }
}

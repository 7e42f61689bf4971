package bot.k98.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ConnectionEvent;
import bot.k98.contracts.discord.ConnectionEvent.Cause;
import bot.k98.contracts.discord.ConnectionEvent.Connection;
import bot.k98.contracts.discord.ConnectionEvent.ConnectionLost;
import bot.k98.contracts.discord.ConnectionEvent.HistoryRead;
import bot.k98.contracts.discord.ConnectionEvent.HistoryUnreadable;
import bot.k98.contracts.discord.ConnectionEvent.SessionBegan;
import bot.k98.contracts.discord.ConnectionEvent.SessionResumed;
import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.gateway.domain.connection.Shard;
import bot.k98.gateway.domain.watch.Finding;
import bot.k98.runtime.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ConnectionDeskTest {
    private static final Instant START = Instant.parse("2026-11-26T03:00:00Z");
    private static final Shard ALONE = new Shard(0, 1);
    private static final Connection HERE = new Connection("gateway-1", 0);

    private final SettableClock clock = new SettableClock(START);
    private final List<ConnectionEvent> told = new ArrayList<>();

    @Test
    void theFirstSessionOfAllWasMissingNothing() {
        // When
        desk(Optional.empty()).began(ALONE);

        // Then
        assertThat(told).containsExactly(new SessionBegan(HERE, START, Optional.empty()));
    }

    @Test
    void aSessionThatIsCutAndResumedSaysSinceWhenItWasAway() {
        // Given
        ConnectionDesk desk = connected();

        // When
        desk.lost(ALONE, Cause.CLOSED_BY_DISCORD, Optional.of(4000));
        clock.advance(Duration.ofSeconds(3));
        desk.resumed(ALONE);

        // Then
        assertThat(told)
                .containsExactly(
                        new ConnectionLost(HERE, START, Cause.CLOSED_BY_DISCORD, Optional.of(4000)),
                        new SessionResumed(HERE, START.plusSeconds(3), START));
    }

    @Test
    void attemptsThatFailMeanwhileAreNoFurtherLosses() {
        // Given
        ConnectionDesk desk = connected();

        // When
        desk.lost(ALONE, Cause.BROKEN, Optional.empty());
        clock.advance(Duration.ofSeconds(3));
        desk.lost(ALONE, Cause.SESSION_ENDED, Optional.empty());
        clock.advance(Duration.ofSeconds(3));
        desk.began(ALONE);

        // Then
        assertThat(told)
                .containsExactly(
                        new ConnectionLost(HERE, START, Cause.BROKEN, Optional.empty()),
                        new SessionBegan(HERE, START.plusSeconds(6), Optional.of(START)));
    }

    @Test
    void whileItIsLostTheHeartbeatSaysSinceWhen() {
        // Given
        ConnectionDesk desk = connected();
        boolean before = desk.details().isEmpty();

        // When
        desk.lost(ALONE, Cause.BROKEN, Optional.empty());
        Map<String, String> lost = desk.details();
        desk.began(ALONE);

        // Then
        assertThat(before).isTrue();
        assertThat(lost).containsExactly(Map.entry("discord_lost_at", "2026-11-26T03:00:00Z"));
        assertThat(desk.details()).isEmpty();
    }

    @Test
    void aLossThatNobodyCouldWriteIsFoundInTheHeartbeatOfTheProcessBefore() {
        // Given: Discord and the broker away, and then the process ended
        ConnectionDesk desk = desk(Optional.of(beat(
                START.minusSeconds(5), Map.of("discord", "RECONNECT", "discord_lost_at", "2026-11-26T02:10:00Z"))));
        Map<String, String> meanwhile = desk.details();

        // When
        desk.began(ALONE);

        // Then
        assertThat(meanwhile).containsEntry("discord_lost_at", "2026-11-26T02:10:00Z");
        assertThat(told)
                .containsExactly(new SessionBegan(HERE, START, Optional.of(Instant.parse("2026-11-26T02:10:00Z"))));
    }

    @Test
    void aKilledProcessWasHeardOfLastInItsHeartbeat() {
        // Given
        ConnectionDesk desk = desk(Optional.of(beat(START.minusSeconds(25), Map.of("discord", "CONNECTED"))));

        // When
        desk.began(ALONE);

        // Then
        assertThat(told).containsExactly(new SessionBegan(HERE, START, Optional.of(START.minusSeconds(25))));
    }

    @Test
    void oneThatNeverWasConnectedSaysNothing() {
        // Given
        ConnectionDesk desk = desk(Optional.of(beat(START.minusSeconds(25), Map.of("discord", "NOT_CONNECTED"))));

        // When
        desk.began(ALONE);

        // Then
        assertThat(told).containsExactly(new SessionBegan(HERE, START, Optional.empty()));
    }

    @Test
    void anInstanceThatComesBackAfterALongTimeWasNotAwayAllThatTime() {
        // Given
        ConnectionDesk desk = desk(Optional.of(beat(START.minus(Duration.ofDays(8)), Map.of("discord", "CONNECTED"))));

        // When
        desk.began(ALONE);

        // Then
        assertThat(told).containsExactly(new SessionBegan(HERE, START, Optional.empty()));
    }

    @Test
    void stoppingBeforeAnySessionIsNoLoss() {
        // When
        boolean done = desk(Optional.empty())
                .lost(ALONE, Cause.STOPPED, Optional.empty())
                .toCompletableFuture()
                .isDone();

        // Then
        assertThat(done).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void eachShardIsAwayForItself() {
        // Given
        Shard first = new Shard(0, 2);
        Shard second = new Shard(1, 2);
        ConnectionDesk desk = new ConnectionDesk("gateway-1", Optional.empty(), this::tell, clock);
        List.of(first, second).forEach(desk::wanted);
        desk.began(first);
        desk.began(second);
        told.clear();

        // When
        desk.lost(second, Cause.BROKEN, Optional.empty());
        Map<String, String> lost = desk.details();
        desk.began(first);

        // Then
        assertThat(lost).containsOnlyKeys("discord_lost_at_1");
        assertThat(told)
                .containsExactly(
                        new ConnectionLost(new Connection("gateway-1", 1), START, Cause.BROKEN, Optional.empty()),
                        new SessionBegan(HERE, START, Optional.empty()));
    }

    @Test
    void whatIsFoundInAChannelIsToldForTheShardOfItsGuild() {
        // Given
        ConnectionDesk desk = new ConnectionDesk("gateway-1", Optional.empty(), this::tell, clock);
        desk.wanted(new Shard(0, 2));
        desk.wanted(new Shard(1, 2));
        String guild = Long.toString(1L << 22);

        // When
        desk.found(guild, "303", new Finding.Read("100", "103", 2));
        desk.found("", "305", new Finding.Unreadable("200"));

        // Then
        assertThat(told)
                .containsExactly(
                        new HistoryRead(new Connection("gateway-1", 1), START, "303", "100", "103", 2),
                        new HistoryUnreadable(HERE, START, "305", "200"));
    }

    private ConnectionDesk connected() {
        ConnectionDesk desk = desk(Optional.empty());
        desk.began(ALONE);
        told.clear();
        return desk;
    }

    private ConnectionDesk desk(Optional<Beat> before) {
        ConnectionDesk desk = new ConnectionDesk("gateway-1", before, this::tell, clock);
        desk.wanted(ALONE);
        return desk;
    }

    private CompletableFuture<Void> tell(ConnectionEvent event) {
        told.add(event);
        return CompletableFuture.completedFuture(null);
    }

    private static Beat beat(Instant at, Map<String, String> details) {
        return new Beat(ServiceName.GATEWAY, "gateway-1", at, at, 1, "1", 1, true, true, details);
    }
}

package bot.k98.watchdog.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.ConnectionEvent;
import bot.k98.contracts.discord.ConnectionEvent.Cause;
import bot.k98.contracts.discord.ConnectionEvent.Connection;
import bot.k98.contracts.discord.ConnectionEvent.ConnectionLost;
import bot.k98.contracts.discord.ConnectionEvent.HistoryRead;
import bot.k98.contracts.discord.ConnectionEvent.HistoryUnreadable;
import bot.k98.contracts.discord.ConnectionEvent.SessionBegan;
import bot.k98.contracts.discord.ConnectionEvent.SessionResumed;
import bot.k98.watchdog.domain.connection.Outage.End;
import bot.k98.watchdog.domain.connection.Outage.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutageFoldTest {
    private static final Instant START = Instant.parse("2026-11-26T03:00:00Z");
    private static final Connection FIRST = new Connection("gateway-1", 0);
    private static final Connection OTHER_SHARD = new Connection("gateway-1", 1);
    private static final Connection SECOND = new Connection("gateway-2", 0);

    @Test
    void theFirstSessionIsNoOutage() {
        assertThat(outages(began(FIRST, 0))).isEmpty();
    }

    @Test
    void aSessionThatIsCutAndResumedIsOneOutageOfThatLength() {
        // When
        List<Outage> outages = outages(began(FIRST, 0), cut(FIRST, 10), resumed(FIRST, 13, 10));

        // Then
        assertThat(outages).singleElement().satisfies(outage -> {
            assertThat(outage.reason()).contains(new Reason(Cause.CLOSED_BY_DISCORD, Optional.of(4000)));
            assertThat(outage.length()).contains(Duration.ofSeconds(3));
            assertThat(outage.end()).contains(new End(at(13), true));
        });
    }

    @Test
    void whatWasReadAndWhatCanNotBeKnownStandsWithTheOutageBeforeIt() {
        // When
        List<Outage> outages = outages(
                began(FIRST, 0),
                cut(FIRST, 10),
                began(FIRST, 60, 10),
                read(FIRST, 61, "303", 2),
                read(FIRST, 62, "303", 1),
                new HistoryUnreadable(FIRST, at(63), "305", "100"),
                cut(FIRST, 100),
                resumed(FIRST, 101, 100));

        // Then
        assertThat(outages).hasSize(2);
        assertThat(outages.getFirst().read()).as("of the newest").isEmpty();
        assertThat(outages.getLast().read()).isEqualTo(Map.of("303", 3));
        assertThat(outages.getLast().unknown()).isEqualTo(Map.of("305", "100"));
    }

    @Test
    void aChannelThatCouldBeReadAfterAllIsKnown() {
        // When
        List<Outage> outages = outages(
                cut(FIRST, 10),
                began(FIRST, 60, 10),
                new HistoryUnreadable(FIRST, at(61), "305", "100"),
                read(FIRST, 600, "305", 0));

        // Then
        assertThat(outages.getFirst().unknown()).isEmpty();
        assertThat(outages.getFirst().read()).isEmpty();
    }

    @Test
    void whatCanNotBeKnownOfAnEarlierTimeStaysUnknown() {
        // When: somebody posted after the first outage, so the second one's history begins later
        List<Outage> outages = outages(
                cut(FIRST, 10),
                began(FIRST, 60, 10),
                new HistoryUnreadable(FIRST, at(61), "305", "90"),
                cut(FIRST, 100),
                began(FIRST, 160, 100),
                read(FIRST, 161, "305", 2));

        // Then
        assertThat(outages.getFirst().read()).isEqualTo(Map.of("305", 2));
        assertThat(outages.getLast().unknown()).containsKey("305");
    }

    @Test
    void oneThatLastsHasNoEnd() {
        assertThat(outages(began(FIRST, 0), cut(FIRST, 10)))
                .singleElement()
                .satisfies(outage -> assertThat(outage.end()).isEmpty());
    }

    @Test
    void repeatedRecordsInAnyOrderChangeNothing() {
        // Given
        List<ConnectionEvent> inOrder = List.of(
                began(FIRST, 0),
                began(OTHER_SHARD, 1),
                cut(FIRST, 10),
                cut(OTHER_SHARD, 11),
                resumed(FIRST, 13, 10),
                began(OTHER_SHARD, 40, 11),
                read(OTHER_SHARD, 41, "303", 2));
        List<Outage> expected = OutageFold.outages(inOrder);
        Random random = new Random(98);

        // Then
        for (int i = 0; i < 50; i++) {
            List<ConnectionEvent> mixed = new ArrayList<>(inOrder);
            mixed.addAll(inOrder);
            Collections.shuffle(mixed, random);
            assertThat(OutageFold.outages(mixed)).isEqualTo(expected);
        }
        assertThat(expected).hasSize(2);
    }

    @Test
    void eachShardHasItsOwn() {
        // When
        List<Outage> outages =
                outages(began(FIRST, 0), began(OTHER_SHARD, 0), cut(OTHER_SHARD, 10), resumed(OTHER_SHARD, 12, 10));

        // Then
        assertThat(outages)
                .singleElement()
                .satisfies(outage -> assertThat(outage.connection()).isEqualTo(OTHER_SHARD));
    }

    @Test
    void aGatewayThatWasKilledIsAwaySinceItsLastHeartbeat() {
        // When
        List<Outage> outages = outages(began(FIRST, 0), began(FIRST, 100, 70));

        // Then
        assertThat(outages).singleElement().satisfies(outage -> {
            assertThat(outage.reason()).isEmpty();
            assertThat(outage.from()).contains(at(70));
            assertThat(outage.end()).contains(new End(at(100), false));
        });
    }

    @Test
    void withoutAHeartbeatNobodyKnowsSinceWhen() {
        assertThat(outages(began(FIRST, 0), began(FIRST, 100)))
                .singleElement()
                .satisfies(outage -> assertThat(outage.from()).isEmpty());
    }

    @Test
    void aLossWhoseRecordIsMissingIsKnownByItsEnd() {
        assertThat(outages(began(FIRST, 0), resumed(FIRST, 13, 10)))
                .singleElement()
                .satisfies(outage -> assertThat(outage.length()).contains(Duration.ofSeconds(3)));
    }

    @Test
    void whatWasReadAfterAStartShowsThatSomethingWasMissedBefore() {
        // When
        List<Outage> outages = outages(began(FIRST, 0), read(FIRST, 1, "303", 4));

        // Then
        assertThat(outages).singleElement().satisfies(outage -> {
            assertThat(outage.from()).isEmpty();
            assertThat(outage.end()).contains(new End(at(0), false));
            assertThat(outage.read()).isEqualTo(Map.of("303", 4));
        });
    }

    @Test
    void aRollingRestartIsNoOutage() {
        assertThat(outages(
                        began(FIRST, 0),
                        began(SECOND, 100),
                        stopped(FIRST, 110),
                        began(FIRST, 120, 110),
                        stopped(SECOND, 130)))
                .isEmpty();
    }

    @Test
    void aStopWithoutAnotherGatewayIsOne() {
        assertThat(outages(began(FIRST, 0), stopped(FIRST, 110), began(FIRST, 125, 110)))
                .singleElement()
                .satisfies(outage -> {
                    assertThat(outage.reason().map(Reason::cause)).contains(Cause.STOPPED);
                    assertThat(outage.length()).contains(Duration.ofSeconds(15));
                });
    }

    private static List<Outage> outages(ConnectionEvent... events) {
        return OutageFold.outages(List.of(events));
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }

    private static ConnectionEvent began(Connection connection, int second) {
        return new SessionBegan(connection, at(second), Optional.empty());
    }

    private static ConnectionEvent began(Connection connection, int second, int lostAt) {
        return new SessionBegan(connection, at(second), Optional.of(at(lostAt)));
    }

    private static ConnectionEvent resumed(Connection connection, int second, int lostAt) {
        return new SessionResumed(connection, at(second), at(lostAt));
    }

    private static ConnectionEvent cut(Connection connection, int second) {
        return new ConnectionLost(connection, at(second), Cause.CLOSED_BY_DISCORD, Optional.of(4000));
    }

    private static ConnectionEvent stopped(Connection connection, int second) {
        return new ConnectionLost(connection, at(second), Cause.STOPPED, Optional.empty());
    }

    private static ConnectionEvent read(Connection connection, int second, String channel, int messages) {
        return new HistoryRead(connection, at(second), channel, "100", "1" + second, messages);
    }
}

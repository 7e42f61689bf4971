package bot.k98.watchdog.alert;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.incident.Episode;
import bot.k98.watchdog.domain.incident.IncidentKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertLaneTest {
    private static final Instant NOW = Episodes.AT;
    private static final Episode OPENED = Episodes.open(IncidentKind.BROKER_LOST, "broker", "Away.");
    private static final Episode OVER = Episodes.over(IncidentKind.BROKER_LOST, "broker");

    private final RecordingSink sink = new RecordingSink();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final List<String> counted = new ArrayList<>();
    private final AlertLane lane = new AlertLane(sink, ledger, (name, outcome) -> counted.add(outcome));

    @Test
    void tellsInOrderAndOnce() {
        // Given
        lane.add(OPENED);
        lane.add(OVER);

        // When
        lane.work(NOW);
        lane.work(NOW);

        // Then
        assertThat(sink.told).containsExactly(OPENED, OVER);
        assertThat(ledger.told).containsExactlyInAnyOrder("id-broker/opened@fake", "id-broker/resolved@fake");
    }

    @Test
    void aFailureHoldsUpTheRestAndIsTriedAgainAfterAGrowingPause() {
        // Given
        sink.next.add(failed(Optional.empty()));
        sink.next.add(failed(Optional.empty()));
        lane.add(OPENED);
        lane.add(OVER);

        // When
        lane.work(NOW);
        lane.work(NOW.plusSeconds(1));
        lane.work(NOW.plusSeconds(2));
        lane.work(NOW.plusSeconds(5));
        lane.work(NOW.plusSeconds(6));

        // Then
        assertThat(sink.told).containsExactly(OPENED, OPENED, OPENED, OVER);
        assertThat(counted).containsExactly("failed", "failed", "accepted", "accepted");
    }

    @Test
    void aReceiverThatNamesAPauseGetsIt() {
        // Given
        sink.next.add(failed(Optional.of(Duration.ofSeconds(30))));
        lane.add(OPENED);

        // When
        lane.work(NOW);
        lane.work(NOW.plusSeconds(29));
        lane.work(NOW.plusSeconds(30));

        // Then
        assertThat(sink.told).hasSize(2);
    }

    @Test
    void aRefusalIsNotTriedAgainAndHoldsUpNobody() {
        // Given
        sink.next.add(new Delivery.Refused("status 400"));
        lane.add(OPENED);
        lane.add(OVER);

        // When
        lane.work(NOW);

        // Then
        assertThat(sink.told).containsExactly(OPENED, OVER);
    }

    @Test
    void whatAnEarlierWatchdogCouldNotTellIsTold() {
        // When
        lane.addUntold(List.of(OPENED));
        lane.work(NOW);

        // Then
        assertThat(sink.told).containsExactly(OPENED);
    }

    @Test
    void whatWasToldIsNotToldAgainAfterARestart() {
        // Given
        ledger.noteTold("id-broker/opened@fake");

        // When
        lane.addUntold(List.of(OPENED));
        lane.work(NOW);

        // Then
        assertThat(sink.told).isEmpty();
    }

    @Test
    void anOldEndIsToldToThoseWhoHeardOfTheOpening() {
        // When
        lane.addUntold(List.of(OVER));
        ledger.noteTold("id-broker/opened@fake");
        lane.addUntold(List.of(OVER));
        lane.work(NOW);

        // Then
        assertThat(sink.told).containsExactly(OVER);
    }

    private static Delivery failed(Optional<Duration> retryAfter) {
        return new Delivery.Failed("status 503", retryAfter);
    }

    /** Answers as it was told, else takes everything. */
    private static final class RecordingSink implements AlertSink {
        private final List<Episode> told = new ArrayList<>();
        private final Queue<Delivery> next = new ArrayDeque<>();

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public boolean endsWhatWasNeverTold() {
            return false;
        }

        @Override
        public Delivery deliver(Episode episode) {
            told.add(episode);
            Delivery answer = next.poll();
            return answer == null ? new Delivery.Accepted() : answer;
        }
    }

    private static final class InMemoryLedger implements AlertLedger {
        private final Set<String> told = new HashSet<>();

        @Override
        public boolean isTold(String notice) {
            return told.contains(notice);
        }

        @Override
        public void noteTold(String notice) {
            told.add(notice);
        }
    }
}

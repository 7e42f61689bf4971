package bot.k98.watchdog.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Looks every two seconds of a virtual clock. */
class IncidentBookTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T20:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final Observation BROKER_WELL = Observation.good(IncidentKind.BROKER_LOST, "broker");
    private static final Observation BROKER_LOST = Observation.bad(IncidentKind.BROKER_LOST, "broker", "lost");

    private IncidentBook book = new IncidentBook(List.of(), BEGIN);
    private Instant now = BEGIN;

    @Test
    void opensOnceWhenItStaysBadAndResolvesOnceWhenItStaysGood() {
        // Given
        pass(Duration.ofSeconds(10), BROKER_WELL);

        // When
        List<Episode> news = pass(Duration.ofMinutes(5), BROKER_LOST);
        news.addAll(pass(Duration.ofMinutes(5), BROKER_WELL));

        // Then
        assertThat(news).extracting(Episode::isOpen).containsExactly(true, false);
        assertThat(news.getFirst().openedAt()).isEqualTo(BEGIN.plusSeconds(10));
        assertThat(news.getLast().resolvedAt()).contains(BEGIN.plusSeconds(310));
    }

    @Test
    void aShortFaultWakesNobody() {
        // Given
        pass(Duration.ofSeconds(10), BROKER_WELL);

        // When
        List<Episode> news = pass(Duration.ofSeconds(4), BROKER_LOST);
        news.addAll(pass(Duration.ofMinutes(1), BROKER_WELL));

        // Then
        assertThat(news).isEmpty();
    }

    @Test
    void aMachineThatSleptFindsEverythingOldOnceAndWakesNobody() {
        // Given
        Observation heard = Observation.good(IncidentKind.SILENT, "queue");
        pass(Duration.ofSeconds(10), heard);

        // When
        now = now.plus(Duration.ofHours(8));
        List<Episode> news = pass(STEP, Observation.bad(IncidentKind.SILENT, "queue", "silent"));
        news.addAll(pass(Duration.ofMinutes(1), heard));

        // Then
        assertThat(news).isEmpty();
    }

    @Test
    void aFaultThatComesAndGoesStaysOneIncident() {
        // Given
        pass(Duration.ofSeconds(10), BROKER_WELL);
        List<Episode> news = pass(Duration.ofSeconds(20), BROKER_LOST);

        // When
        for (int flap = 0; flap < 10; flap++) {
            news.addAll(pass(Duration.ofSeconds(8), BROKER_WELL));
            news.addAll(pass(Duration.ofSeconds(8), BROKER_LOST));
        }

        // Then
        assertThat(news).hasSize(1);
    }

    @Test
    void aStartMayTakeItsTime() {
        // When
        List<Episode> starting = pass(Duration.ofSeconds(50), BROKER_LOST);
        List<Episode> neverCame = pass(Duration.ofSeconds(30), BROKER_LOST);

        // Then
        assertThat(starting).isEmpty();
        assertThat(neverCame).hasSize(1);
    }

    @Test
    void aGivenUpProcessIsToldAtTheFirstLook() {
        // When
        List<Episode> news = pass(STEP, Observation.bad(IncidentKind.GIVEN_UP, "queue-1", "stays down"));

        // Then
        assertThat(news).extracting(Episode::problem).containsExactly("stays down");
    }

    @Test
    void whatCanNotBeJudgedNeitherOpensNorResolves() {
        // Given
        pass(Duration.ofSeconds(10), BROKER_WELL);
        pass(Duration.ofSeconds(20), BROKER_LOST);

        // When
        List<Episode> news = pass(Duration.ofMinutes(5), Observation.unknown(IncidentKind.BROKER_LOST, "broker"));

        // Then
        assertThat(news).isEmpty();
        assertThat(book.newestFirst()).extracting(Episode::isOpen).containsExactly(true);
    }

    @Test
    void lagThatCanNotBeReadIsNotTakenForNone() {
        // Given
        Observation late = Observation.bad(IncidentKind.LAG_OLD, "queue/queue.work", "late");
        pass(Duration.ofSeconds(10), Observation.good(IncidentKind.LAG_OLD, "queue/queue.work"));
        pass(Duration.ofSeconds(30), late);

        // When
        List<Episode> news = new ArrayList<>();
        for (int look = 0; look < 60; look++) {
            now = now.plus(STEP);
            news.addAll(book.look(List.of(), Set.of(IncidentKind.LAG_OLD), now));
        }

        // Then
        assertThat(news).isEmpty();
    }

    @Test
    void whatIsNotThereAnyMoreIsOver() {
        // Given
        pass(Duration.ofSeconds(10), Observation.good(IncidentKind.SILENT, "queue-2"));
        pass(Duration.ofSeconds(30), Observation.bad(IncidentKind.SILENT, "queue-2", "silent"));

        // When
        List<Episode> news = pass(Duration.ofMinutes(1));

        // Then
        assertThat(news).extracting(Episode::isOpen).containsExactly(false);
    }

    @Test
    void anotherWatchdogGoesOnWithWhatIsOpen() {
        // Given
        pass(Duration.ofSeconds(10), BROKER_WELL);
        List<Episode> opened = pass(Duration.ofSeconds(20), BROKER_LOST);

        // When
        book = new IncidentBook(opened, now);
        List<Episode> still = pass(Duration.ofMinutes(5), BROKER_LOST);
        List<Episode> over = pass(Duration.ofMinutes(1), BROKER_WELL);

        // Then
        assertThat(still).isEmpty();
        assertThat(over)
                .extracting(Episode::id)
                .containsExactly(opened.getFirst().id());
    }

    @Test
    void keepsABoundedNumberAndEveryOpenOne() {
        // Given
        List<Episode> earlier = new ArrayList<>();
        earlier.add(episode(0));
        for (int i = 1; i < 500; i++) {
            earlier.add(episode(i).resolved(BEGIN.plusSeconds(i)));
        }

        // When
        book = new IncidentBook(earlier, BEGIN);

        // Then
        assertThat(book.newestFirst()).hasSize(IncidentBook.KEPT);
        assertThat(book.newestFirst().getFirst().isOpen()).isTrue();
    }

    private static Episode episode(int number) {
        Concern concern = new Concern(IncidentKind.DOWN, "instance-" + number);
        return new Episode("id" + number, concern, BEGIN.plusSeconds(number), "down", Optional.empty());
    }

    private List<Episode> pass(Duration span, Observation... seen) {
        List<Episode> news = new ArrayList<>();
        for (Instant end = now.plus(span); now.isBefore(end); now = now.plus(STEP)) {
            news.addAll(book.look(List.of(seen), Set.of(), now));
        }
        return news;
    }
}

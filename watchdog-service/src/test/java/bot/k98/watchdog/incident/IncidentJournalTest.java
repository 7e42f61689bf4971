package bot.k98.watchdog.incident;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.incident.Concern;
import bot.k98.watchdog.domain.incident.Episode;
import bot.k98.watchdog.domain.incident.IncidentKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentJournalTest {
    private static final Instant AT = Instant.parse("2026-11-23T20:00:00Z");

    @TempDir
    Path folder;

    private Path file;
    private IncidentJournal journal;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("watchdog").resolve("incidents.jsonl");
        journal = IncidentJournal.open(file, 10);
    }

    @Test
    void anotherWatchdogReadsWhatThisOneWrote() throws IOException {
        // When
        journal.note(episode("a"));
        journal.note(over("b"));
        journal.noteTold("b/resolved");

        // Then
        IncidentJournal next = IncidentJournal.open(file, 10);
        assertThat(next.episodes()).containsExactly(episode("a"), over("b"));
        assertThat(next.isTold("b/resolved")).isTrue();
        assertThat(next.isTold("a/opened")).isFalse();
    }

    @Test
    void aLineThatWasCutByAPowerLossCostsOnlyItself() throws IOException {
        // Given
        journal.note(episode("a"));
        Files.writeString(file, "{\"type\":\"IncidentOp", StandardOpenOption.APPEND);

        // Then
        assertThat(IncidentJournal.open(file, 10).episodes()).containsExactly(episode("a"));
    }

    @Test
    void staysShortAndKeepsWhatIsOpen() throws IOException {
        // Given
        journal.note(episode("open"));
        for (int i = 0; i < 50; i++) {
            journal.note(over("over" + i));
            journal.noteTold("over" + i + "/resolved");
        }

        // When
        List<Episode> kept = IncidentJournal.open(file, 10).episodes();

        // Then
        assertThat(kept).hasSize(11).contains(episode("open"), over("over49"));
        assertThat(Files.readAllLines(file)).hasSize(21);
    }

    @Test
    void whatNobodyWasToldIsToldByTheNextWatchdog() throws IOException {
        // Given
        journal.note(episode("told"));
        journal.noteTold("told/opened");
        journal.note(over("untold"));

        // When
        Outbox outbox = new Outbox();
        outbox.addUntold(IncidentJournal.open(file, 10));

        // Then
        assertThat(outbox.waiting()).extracting(Notice::id).containsExactly("untold/resolved");
    }

    @Test
    void anIncidentThatWasOverBeforeItCouldBeToldIsToldOnce() {
        // Given
        Outbox outbox = new Outbox();
        outbox.add(new Notice(episode("a"), List.of()));

        // When
        outbox.add(new Notice(over("a"), List.of()));

        // Then
        assertThat(outbox.waiting()).extracting(Notice::id).containsExactly("a/resolved");
    }

    private static Episode episode(String id) {
        return new Episode(id, new Concern(IncidentKind.BROKER_LOST, "broker"), AT, "lost", Optional.empty());
    }

    private static Episode over(String id) {
        Episode open = episode(id);
        return new Episode(id, open.concern(), AT, "lost", Optional.of(AT.plusSeconds(60)));
    }
}

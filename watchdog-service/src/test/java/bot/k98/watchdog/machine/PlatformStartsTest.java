package bot.k98.watchdog.machine;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.runtime.process.Directories;
import bot.k98.watchdog.domain.child.ChildState;
import bot.k98.watchdog.domain.child.ProcessId;
import bot.k98.watchdog.domain.child.UnplannedExits;
import bot.k98.watchdog.domain.ops.InstanceStatus;
import bot.k98.watchdog.domain.ops.InstanceStatus.AgedBeat;
import bot.k98.watchdog.domain.ops.Situation;
import bot.k98.watchdog.files.OperatorLog;
import bot.k98.watchdog.restarts.Restart;
import bot.k98.watchdog.restarts.RestartBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of processes that systemd starts. */
class PlatformStartsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T20:00:00Z");

    @TempDir
    Path folder;

    private OperatorLog log;
    private RestartBook restarts;
    private PlatformStarts starts;

    @BeforeEach
    void begin() {
        log = OperatorLog.in(folder);
        restarts = RestartBook.in(folder.resolve("data"));
        starts = new PlatformStarts(log, restarts, new Directories(folder, folder.resolve("data"), "watchdog-1"));
    }

    @AfterEach
    void end() {
        log.close();
    }

    @Test
    void oneThatEndsWithoutAWordAgainAndAgainIsCountedAndWrittenDown() throws IOException {
        // When
        for (int run = 0; run < 3; run++) {
            assertThat(look(run)).doesNotContainEntry("queue-1", 3);
        }

        // Then
        assertThat(look(3)).containsEntry("queue-1", 3);
        assertThat(Files.readString(folder.resolve("crash.log")))
                .contains("started again instance=queue-1 pid=73 how=\"it left no word of its end\" recent=3");
        assertThat(restarts.newest(9))
                .extracting(Restart::kind)
                .containsOnly(Restart.Kind.CRASHED)
                .hasSize(3);
    }

    @Test
    void oneThatWasAskedToEndIsCountedAndIsNoCrash() throws IOException {
        // Given
        look(0);

        // When
        leaveWord(began(0).plusSeconds(30), 15);
        Map<String, Integer> counts = look(1);

        // Then
        assertThat(counts).containsEntry("queue-1", 1);
        assertThat(Files.readString(folder.resolve("log.txt")))
                .contains("started again instance=queue-1 pid=71 how=\"exit 15\" recent=1");
        assertThat(Files.readString(folder.resolve("crash.log"))).isEmpty();
        assertThat(restarts.newest(9)).extracting(Restart::kind).containsExactly(Restart.Kind.PLANNED);
    }

    @Test
    void theWordOfAnEarlierEndSaysNothingOfThisOne() throws IOException {
        // Given
        look(0);
        leaveWord(began(0).minusSeconds(30), 15);

        // When
        look(1);

        // Then
        assertThat(restarts.newest(9)).extracting(Restart::kind).containsExactly(Restart.Kind.CRASHED);
    }

    @Test
    void oneThatRefusesItsConfigurationWasNotAskedToEnd() throws IOException {
        // Given
        look(0);
        leaveWord(began(0).plusSeconds(3), 78);

        // When
        look(1);

        // Then
        assertThat(restarts.newest(9)).extracting(Restart::how).containsExactly("exit 78");
        assertThat(restarts.newest(9)).extracting(Restart::kind).containsExactly(Restart.Kind.CRASHED);
    }

    @Test
    void whatAnEarlierDayLeftBehindWasNotStartedAgain() {
        // When
        starts.look(new Situation(List.of(queue(beat(0), false, Optional.empty())), true), began(0));

        // Then
        assertThat(look(1)).isEmpty();
    }

    @Test
    void whatThisWatchdogSupervisesItCountsElsewhere() {
        // Given
        ChildState running = new ChildState.Running(NOW, new ProcessId(7, NOW), UnplannedExits.NONE);

        // When
        for (int run = 0; run < 4; run++) {
            starts.look(new Situation(List.of(queue(beat(run), true, Optional.of(running))), true), began(run));
        }

        // Then
        assertThat(restarts.newest(9)).isEmpty();
    }

    @Test
    void ofItselfAWatchdogTellsElsewhere() {
        // Given
        starts = new PlatformStarts(log, restarts, new Directories(folder, folder.resolve("data"), "queue-1"));

        // When
        look(0);
        look(1);

        // Then
        assertThat(restarts.newest(9)).isEmpty();
    }

    private Map<String, Integer> look(int run) {
        return starts.look(new Situation(List.of(queue(beat(run), true, Optional.empty())), true), began(run));
    }

    private static Instant began(int run) {
        return NOW.plus(Duration.ofMinutes(run));
    }

    private static Beat beat(int run) {
        return new Beat(
                ServiceName.QUEUE, "queue-1", began(run), began(run), 70 + run, "dev", 8641, true, true, Map.of());
    }

    private static InstanceStatus queue(Beat beat, boolean fresh, Optional<ChildState> supervised) {
        return new InstanceStatus(
                "queue-1",
                supervised,
                OptionalInt.empty(),
                Optional.of(new AgedBeat(beat, Duration.ZERO, fresh)),
                OptionalLong.empty());
    }

    private void leaveWord(Instant at, int code) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("queue-1")).resolve("last_shutdown_info.json"),
                "{\"at\":\"%s\",\"exitCode\":%d}".formatted(at, code));
    }
}

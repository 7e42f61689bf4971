package bot.k98.watchdog.machine;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.runtime.process.Directories;
import bot.k98.watchdog.files.OperatorLog;
import bot.k98.watchdog.restarts.Restart;
import bot.k98.watchdog.restarts.RestartBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a watchdog tells of its own run before this one. */
class OwnLastRunTest {
    private static final int PLANNED = 15;
    private static final Instant BEGAN = Instant.parse("2026-11-26T19:00:00Z");
    private static final Instant LAST = BEGAN.plusSeconds(90);
    private static final Instant NOW = LAST.plusSeconds(5);

    @TempDir
    Path folder;

    private OperatorLog log;
    private RestartBook restarts;
    private OwnLastRun lastRun;

    @BeforeEach
    void begin() throws IOException {
        log = OperatorLog.in(folder);
        restarts = RestartBook.in(folder.resolve("data"));
        Directories directories = new Directories(folder, folder.resolve("data"), "watchdog-1");
        Files.createDirectories(directories.log());
        lastRun = new OwnLastRun(log, restarts, directories, Clock.systemUTC(), PLANNED);
    }

    @AfterEach
    void end() {
        log.close();
    }

    @Test
    void oneThatWasKilledStandsInTheCrashLogAndAmongTheRestarts() throws IOException {
        // Given
        beat();

        // When
        lastRun.look(NOW);

        // Then
        assertThat(Files.readAllLines(folder.resolve("crash.log")))
                .singleElement()
                .asString()
                .endsWith("""
                        crashed instance=watchdog-1 pid=4711 how="it left no word of its end" ran_s=90 \
                        last_heartbeat=2026-11-26T19:01:30Z""");
        assertThat(Files.readString(folder.resolve("log.txt"))).contains("crashed instance=watchdog-1");
        assertThat(restarts.newest(9))
                .containsExactly(new Restart(NOW, "watchdog-1", Restart.Kind.CRASHED, "it left no word of its end"));
    }

    @Test
    void oneThatAskedForItsRestartDidNotCrash() throws IOException {
        // Given
        beat();
        leaveWord(PLANNED);

        // When
        lastRun.look(NOW);

        // Then
        assertThat(lines("log.txt"))
                .singleElement()
                .asString()
                .endsWith("planned restart instance=watchdog-1 ran_s=90");
        assertThat(lines("crash.log")).isEmpty();
        assertThat(restarts.newest(9)).extracting(Restart::kind).containsExactly(Restart.Kind.PLANNED);
    }

    @Test
    void oneThatRefusedItsConfigurationSaidSo() throws IOException {
        // Given
        beat();
        leaveWord(78);

        // When
        lastRun.look(NOW);

        // Then
        assertThat(lines("crash.log")).singleElement().asString().contains("how=\"exit 78\" ran_s=90");
    }

    @Test
    void ofAStopThatWasAskedForAndOfTheFirstStartEverThereIsNothingToTell() throws IOException {
        // When
        lastRun.look(NOW);
        beat();
        leaveWord(143);
        lastRun.look(NOW);

        // Then
        assertThat(lines("log.txt")).isEmpty();
        assertThat(restarts.newest(9)).isEmpty();
    }

    private void beat() throws IOException {
        Beat beat = new Beat(ServiceName.WATCHDOG, "watchdog-1", LAST, BEGAN, 4711, "dev", 8610, true, true, Map.of());
        Files.write(
                folder.resolve("watchdog-1/heartbeat.json"),
                Topics.HEARTBEATS.codec().encode(beat));
    }

    private void leaveWord(int code) throws IOException {
        Files.writeString(
                folder.resolve("watchdog-1/last_shutdown_info.json"),
                "{\"at\":\"%s\",\"exitCode\":%d}".formatted(LAST.plusSeconds(1), code));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }
}

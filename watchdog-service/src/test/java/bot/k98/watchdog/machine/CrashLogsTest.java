package bot.k98.watchdog.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashLogsTest {
    private static final String ENTRY =
            "2026-11-25T20:00:00.000Z ERROR [b.k.q.Worker] (work) failed: java.lang.IllegalStateException\n\tat bot.k98.X\n";

    @TempDir
    Path logs;

    private Path file;
    private CrashLogs crashLogs;

    @BeforeEach
    void open() throws IOException {
        file = Files.createDirectories(logs.resolve("queue-1")).resolve("crash.log");
        crashLogs = new CrashLogs(logs);
    }

    @Test
    void whatStoodThereBeforeIsOld() throws IOException {
        // Given
        Files.writeString(file, ENTRY.repeat(30));

        // Then
        assertThat(crashLogs.look()).isEqualTo(Map.of("queue-1", 0));
    }

    @Test
    void countsEntriesAndNotTheLinesOfTheirTraces() throws IOException {
        // Given
        Files.writeString(file, ENTRY);
        crashLogs.look();

        // When
        Files.writeString(file, ENTRY.repeat(3), StandardOpenOption.APPEND);

        // Then
        assertThat(crashLogs.look()).isEqualTo(Map.of("queue-1", 3));
        assertThat(crashLogs.look()).isEqualTo(Map.of("queue-1", 0));
    }

    @Test
    void aFileThatAppearsOrBeginsAnewIsCountedFromItsBeginning() throws IOException {
        // Given
        crashLogs.look();

        // When
        Files.writeString(file, ENTRY.repeat(5));
        Map<String, Integer> appeared = crashLogs.look();
        Files.writeString(file, ENTRY.repeat(2));

        // Then
        assertThat(appeared).isEqualTo(Map.of("queue-1", 5));
        assertThat(crashLogs.look()).isEqualTo(Map.of("queue-1", 2));
    }
}

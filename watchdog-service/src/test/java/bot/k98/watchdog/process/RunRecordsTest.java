package bot.k98.watchdog.process;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.child.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordsTest {
    private static final ProcessId PROCESS = new ProcessId(4711, Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void theNextWatchdogReadsTheProcessAndHowOftenItWasStartedAgain() throws IOException {
        // When
        new RunRecords(folder).write("queue-1", new RunRecords.Run(PROCESS, 2));

        // Then
        assertThat(new RunRecords(folder).read("queue-1")).contains(new RunRecords.Run(PROCESS, 2));
        assertThat(new RunRecords(folder).read("queue-2")).isEmpty();
    }

    @Test
    void aRecordOfAnEarlierReleaseHasNoRestarts() throws IOException {
        // Given
        Files.writeString(folder.resolve("queue-1.json"), """
                {"pid":4711,"startedAt":"2026-01-01T00:00:00Z"}
                """);

        // Then
        assertThat(new RunRecords(folder).read("queue-1")).contains(new RunRecords.Run(PROCESS, 0));
    }
}

package bot.k98.watchdog.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
    private static final RunLock.Holder FIRST =
            new RunLock.Holder(4711, Instant.parse("2026-01-01T00:00:00Z"), "http://127.0.0.1:8600/");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("run").resolve("k98.lock");
    }

    @Test
    void theSecondIsToldWhoRunsSinceWhenAndHowToStopIt() throws IOException {
        // Given
        try (RunLock held = RunLock.take(file, FIRST)) {
            assertThat(held).isNotNull();

            // Then
            assertThatThrownBy(() -> RunLock.take(file, FIRST))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("k98-bot is already running (pid 4711, since 2026-01-01T00:00:00Z), page"
                            + " http://127.0.0.1:8600/; stop it with ./k98 down");
        }
    }

    @Test
    void canBeTakenAgainWhenItWasGivenBack() throws IOException {
        // Given
        RunLock.take(file, FIRST).close();

        // When
        try (RunLock again = RunLock.take(file, FIRST)) {
            // Then
            assertThat(again).isNotNull();
        }
    }
}

package bot.k98.watchdog.judge;

import static bot.k98.watchdog.domain.judgement.Beats.NOW;
import static bot.k98.watchdog.domain.judgement.Beats.beat;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeatFilesTest {
    @TempDir
    private Path logs;

    private BeatFiles files;

    @BeforeEach
    void aQueueHasBeaten() throws IOException {
        files = new BeatFiles(logs);
        Path folder = Files.createDirectory(logs.resolve("queue-2"));
        Files.write(
                folder.resolve("heartbeat.json"), Topics.HEARTBEATS.codec().encode(beat(ServiceName.QUEUE, 2, NOW)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 143})
    void whoWasStoppedAndSaidSoIsKnown(int code) throws IOException {
        // When
        lastWord(code, NOW.plusSeconds(1));

        // Then
        assertThat(files.stopped()).containsOnlyKeys("queue-2").containsValue(NOW.plusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 78})
    void whoFellOrComesBackWasNotStopped(int code) throws IOException {
        // When
        lastWord(code, NOW.plusSeconds(1));

        // Then
        assertThat(files.stopped()).isEmpty();
    }

    @Test
    void theWordOfAnEarlierProcessSaysNothing() throws IOException {
        // When
        lastWord(143, NOW.minusSeconds(9000));

        // Then
        assertThat(files.stopped()).isEmpty();
    }

    @Test
    void whoLeftNoWordWasNotStopped() {
        assertThat(files.stopped()).isEmpty();
        assertThat(files.read()).containsExactly(beat(ServiceName.QUEUE, 2, NOW));
    }

    private void lastWord(int code, Instant at) throws IOException {
        Files.writeString(
                logs.resolve("queue-2/last_shutdown_info.json"), "{\"exitCode\":%d,\"at\":\"%s\"}".formatted(code, at));
    }
}

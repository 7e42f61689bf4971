package bot.k98.acceptance.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OffspringTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private Process parent;
    private List<ProcessHandle> all = List.of();

    @AfterEach
    void killAll() {
        Stream.concat(Stream.of(parent.toHandle()), all.stream()).forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void childrenAreAskedAndEndTheirsFirst() throws IOException, InterruptedException {
        // Given
        start("sh -c 'trap \"kill \\$!; exit\" TERM; sleep 600 & echo 1; wait' & sleep 600 & echo 2; wait", 4);

        // When
        Offspring.of(parent.toHandle()).end(LONG);

        // Then
        assertThat(all).hasSizeGreaterThanOrEqualTo(3).noneMatch(ProcessHandle::isAlive);
        assertThat(parent.isAlive()).isFalse();
    }

    @Test
    void whoDoesNotListenIsKilledAlsoWhenItsParentIsGone() throws IOException, InterruptedException {
        // Given
        start("sh -c 'sh -c \"trap : TERM; echo 1; while true; do sleep 600; done\" & wait' & echo 2; wait", 4);

        // When
        Offspring.of(parent.toHandle()).end(Duration.ofSeconds(1));

        // Then
        CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .orTimeout(LONG.toSeconds(), TimeUnit.SECONDS)
                .join();
        assertThat(all).hasSizeGreaterThanOrEqualTo(2).noneMatch(ProcessHandle::isAlive);
    }

    /** @param length of what it prints once all are there */
    private void start(String script, int length) throws IOException {
        parent = new ProcessBuilder("sh", "-c", script).start();
        assertThat(parent.getInputStream().readNBytes(length)).hasSize(length);
        all = parent.descendants().toList();
    }
}

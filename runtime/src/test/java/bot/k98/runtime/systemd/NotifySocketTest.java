package bot.k98.runtime.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class NotifySocketTest {
    @TempDir
    Path folder;

    @Test
    void whatIsSaidArrivesAsItIs() throws IOException {
        // Given
        String path = folder.resolve("notify").toString();
        try (DatagramFixture systemd = new DatagramFixture(path)) {
            NotifySocket socket = NotifySocket.of(Map.of("NOTIFY_SOCKET", path)).orElseThrow();

            // When
            boolean taken = socket.send("READY=1\nSTATUS=wörks");
            socket.send("WATCHDOG=1");

            // Then
            assertThat(taken).isTrue();
            assertThat(systemd.next()).isEqualTo("READY=1\nSTATUS=wörks");
            assertThat(systemd.next()).isEqualTo("WATCHDOG=1");
            assertThat(systemd.next()).isEmpty();
        }
    }

    @Test
    void anAbstractNameIsReachedToo() throws IOException {
        // Given
        String name = "@k98-test-" + ProcessHandle.current().pid();
        try (DatagramFixture systemd = new DatagramFixture(name)) {
            // When
            NotifySocket.of(Map.of("NOTIFY_SOCKET", name)).orElseThrow().send("READY=1");

            // Then
            assertThat(systemd.next()).isEqualTo("READY=1");
        }
    }

    @Test
    void aSocketThatIsGoneIsNoFailure() {
        // Given
        NotifySocket socket = NotifySocket.of(
                        Map.of("NOTIFY_SOCKET", folder.resolve("gone").toString()))
                .orElseThrow();

        // When, Then
        assertThat(socket.send("WATCHDOG=1")).isFalse();
    }

    @Test
    void withoutSystemdThereIsNoSocket() {
        assertThat(NotifySocket.of(Map.of())).isEmpty();
        assertThat(NotifySocket.of(Map.of("NOTIFY_SOCKET", "vsock:2:1234"))).isEmpty();
    }

    @Test
    void aSignOfLifeIsDueTwiceWithinWhatTheUnitAllows() {
        assertThat(NotifySocket.signOfLifeEvery(Map.of("WATCHDOG_USEC", "60000000")))
                .contains(Duration.ofSeconds(30));
        assertThat(NotifySocket.signOfLifeEvery(Map.of("WATCHDOG_USEC", "soon")))
                .isEmpty();
        assertThat(NotifySocket.signOfLifeEvery(Map.of())).isEmpty();
    }
}

package bot.k98.sandbox.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartChecksTest {

    @TempDir
    private Path folder;

    @Test
    void saysWhichPortIsTakenAndByWhom() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            int port = other.getLocalPort();

            // When / Then
            assertThatThrownBy(() -> StartChecks.check(settings(folder, port)))
                    .isInstanceOf(FatalStart.class)
                    .hasMessageContaining("port " + port)
                    .hasMessageContaining("BROKER_PORT");
            if (Files.isReadable(Path.of("/proc/net/tcp"))) {
                assertThat(PortOwner.of(port).orElseThrow())
                        .contains("pid " + ProcessHandle.current().pid());
            }
        }
    }

    @Test
    void saysWhichFolderCannotBeWritten() throws IOException {
        // Given
        Path file = Files.createFile(folder.resolve("file"));

        // When / Then
        assertThatThrownBy(() -> StartChecks.check(settings(file, 0)))
                .isInstanceOf(FatalStart.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("DATA_DIR");
    }

    private BrokerSettings settings(Path data, int port) {
        return new BrokerSettings(data.resolve("broker"), folder.resolve("logs"), port, 0);
    }
}

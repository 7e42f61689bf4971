package bot.k98.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The smoke run, in a folder that is laid out as an unpacked release is. */
@Tag("long")
class SmokeIT {
    private static final List<String> SERVICES = List.of("gateway", "reminder", "queue", "watchdog");

    @TempDir
    Path release;

    @Test
    void passesWhereEveryPartCanBeMadeAndNamesTheProgramWhereOneCannot() throws Exception {
        // Given
        Path home = Path.of(System.getProperty("k98.home")).toAbsolutePath().normalize();
        layOut(home);

        // When
        Ended whole = smoke();

        // Then
        assertThat(whole.code()).as(whole.out()).isZero();
        assertThat(whole.out()).contains("broker-1 served").contains("smoke run passed");
        assertThat(SERVICES)
                .allSatisfy(
                        service -> assertThat(whole.out()).containsPattern(service + "-1 parts=[1-9]\\d* problems=0"));

        // When the library of one service is lost
        Path queue = Files.createDirectories(release.resolve("services/broken"));
        copyWithout(home.resolve("queue-service/target/quarkus-app"), queue, "org.rocksdb");
        Files.delete(release.resolve("services/queue"));
        Files.move(queue, release.resolve("services/queue"));
        Ended broken = smoke();

        // Then
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out()).contains("the smoke run failed: queue\n").contains("org.rocksdb");
    }

    private void layOut(Path home) throws IOException {
        Files.copy(home.resolve("k98"), release.resolve("k98"));
        Files.createDirectories(release.resolve("deploy"));
        Files.createSymbolicLink(release.resolve("deploy/launcher"), home.resolve("deploy/launcher"));
        Files.createSymbolicLink(release.resolve("jre"), Path.of(System.getProperty("java.home")));
        Files.createSymbolicLink(release.resolve("sandbox"), home.resolve("deploy/sandbox/target"));
        Files.createDirectories(release.resolve("services"));
        for (String service : SERVICES) {
            Files.createSymbolicLink(
                    release.resolve("services/" + service), home.resolve(service + "-service/target/quarkus-app"));
        }
    }

    private static void copyWithout(Path from, Path to, String lost) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith(lost)) {
                    Path copy = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    private Ended smoke() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(release.resolve("k98").toString(), "smoke")
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), out);
    }

    private record Ended(int code, String out) {}
}

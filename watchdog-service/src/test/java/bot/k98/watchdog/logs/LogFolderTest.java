package bot.k98.watchdog.logs;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.logs.LogQuery;
import bot.k98.watchdog.domain.logs.LogQuery.LogSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFolderTest {
    @TempDir
    Path outside;

    private Path root;
    private LogFolder logs;

    @BeforeEach
    void folder() throws IOException {
        root = Files.createDirectory(outside.resolve("logs"));
        logs = new LogFolder(root);
        write("queue-1/log.txt", entry("INFO", "one") + entry("WARN", "two"));
        write("gateway-1/log.txt", entry("INFO", "three"));
        write("log.txt", entry("INFO", "all ready"));
    }

    @Test
    void namesOutsideOfTheFolderAreNotOpened() throws IOException {
        // Given
        Files.writeString(outside.resolve("log.txt"), "a secret\n");

        // Then
        assertThat(logs.tail("..", "log.txt", 10)).isEmpty();
        assertThat(logs.tail("queue-1", "../../log.txt", 10)).isEmpty();
        assertThat(logs.tail("queue-1/../..", "log.txt", 10)).isEmpty();
    }

    @Test
    void aServiceIsAllItsInstances() throws IOException {
        // Given
        write("queue-2/log.txt", entry("INFO", "four"));

        // Then
        assertThat(logs.find(query(Optional.of(ServiceName.QUEUE), LogSource.GENERAL))
                        .matches())
                .isEqualTo(3);
    }

    @Test
    void warningsOfTheWholeSystemAreThoseOfEveryProcess() {
        assertThat(logs.find(query(Optional.empty(), LogSource.ERROR)).lines())
                .singleElement()
                .asString()
                .startsWith("queue-1 | ")
                .endsWith("two");
    }

    @Test
    void withoutAServiceItIsTheSystemsOwnLog() {
        assertThat(logs.find(query(Optional.empty(), LogSource.GENERAL)).lines())
                .singleElement()
                .asString()
                .endsWith("all ready");
    }

    @Test
    void aFileOfAnySizeIsReadFromItsEnd() throws IOException {
        // Given
        write(
                "queue-1/log.txt",
                String.join("", Collections.nCopies(100_000, entry("INFO", "filler"))) + entry("INFO", "end"));

        // When
        var lines = logs.find(query(Optional.of(ServiceName.QUEUE), LogSource.GENERAL))
                .lines();

        // Then
        assertThat(lines).hasSize(50);
        assertThat(lines.getLast()).endsWith("end");
    }

    @Test
    void whoRefusedItsConfigurationSaidSoOnItsConsole() throws IOException {
        // Given
        write("queue-1/console.txt", "queue-service can't start; 1 problem:\n  - GUILD_ID is x\n");
        assertThat(root.resolve("queue-1/log.txt").toFile().setLastModified(0)).isTrue();

        // Then
        assertThat(logs.lastWords("queue-1", 20)).last().asString().contains("GUILD_ID");
    }

    private static LogQuery query(Optional<ServiceName> service, LogSource source) {
        return new LogQuery(service, source, Optional.empty(), Optional.empty(), 50);
    }

    private void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private static String entry(String level, String words) {
        return "2026-11-23T20:00:00.000Z %-5s [b.k.X] (main) %s\n".formatted(level, words);
    }
}

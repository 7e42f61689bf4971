package bot.k98.watchdog.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleFileTest {
    @TempDir
    private Path folder;

    @Test
    void givesTheLastLines() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("console.txt"), "one\ntwo\nthree\n");

        // Then
        assertThat(new ConsoleFile(file).tail(2)).containsExactly("two", "three");
        assertThat(new ConsoleFile(folder.resolve("none.txt")).tail(2)).isEmpty();
    }

    @Test
    void beginsAnewAboveAMegabyteAndKeepsTheLastOne() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("console.txt"), "x".repeat(1 << 20) + "\nlast\n");

        // When
        new ConsoleFile(file).trim();

        // Then
        assertThat(file).isEmptyFile();
        assertThat(new ConsoleFile(folder.resolve("console.1.txt")).tail(1)).containsExactly("last");
    }
}

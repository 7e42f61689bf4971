package bot.k98.watchdog.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveWriterTest {
    @TempDir
    Path folder;

    @Test
    void whatBreaksOffWithinAFileSaysWhyAndLeavesNothing() throws IOException {
        // Given
        Path source = Files.writeString(folder.resolve("source"), "abc");
        Path archives = Files.createDirectory(folder.resolve("archives"));

        // Then
        try (ArchiveWriter writer = ArchiveWriter.create(archives.resolve("one.tar"))) {
            assertThatThrownBy(() -> writer.put("data/source", source, 10))
                    .hasMessage("data/source became shorter while it was copied");
        }
        assertThat(archives).isEmptyDirectory();
    }
}

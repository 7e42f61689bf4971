package bot.k98.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderProbeTest {
    @TempDir
    Path folder;

    @Test
    void aFolderThatIsNotThereYetIsJudgedByTheNearestOneAndNothingStays() {
        assertThat(FolderProbe.mayWrite(folder)).isTrue();
        assertThat(FolderProbe.mayWrite(folder.resolve("a/b/c"))).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("hostname"), "here\n");

        // Then
        assertThat(FolderProbe.mayWrite(file)).isFalse();
        assertThat(FolderProbe.mayWrite(file.resolve("logs"))).isFalse();
    }

    @Test
    void whereEvenRootCanMakeNothingIsSeen() {
        assumeThat(Path.of("/proc/self")).exists();
        assertThat(FolderProbe.mayWrite(Path.of("/proc/x"))).isFalse();
    }
}

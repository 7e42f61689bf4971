package bot.k98.watchdog.oldbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bot.k98.watchdog.backup.BackupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aFileWithAByteOrderMarkIsReadAsOneWithout() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("subscription_tracker.json"), "\uFEFF{\"103\": [\"ruins\"]}");

        // Then
        assertThat(OldFolder.read(file)).isEqualTo(Map.of("103", List.of("ruins")));
    }

    @Test
    void whatIsNoObjectIsRefusedWhole() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("subscription_tracker.json"), "[1, 2]");

        // Then
        assertThatThrownBy(() -> OldFolder.read(file))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("no JSON object");
    }
}

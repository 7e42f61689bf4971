package bot.k98.watchdog.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFolderTest {
    @TempDir
    Path folder;

    @Test
    void oneThatIsNotThereIsMade() {
        // When
        Path made = ArchiveFolder.at(folder.resolve("a/b")).path();

        // Then
        assertThat(made).isDirectory();
    }

    @Test
    void oneThatCanNotBeMadeIsNamedWithWhatToDo() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("hostname"), "here\n");

        // Then
        assertThatThrownBy(() -> ArchiveFolder.at(file))
                .isInstanceOf(BackupFailure.class)
                .hasMessage(
                        "archives can't go to %s, which can't be made (a file is in its place); make it for the user who runs"
                                + " this, or name another folder: BACKUP_DIR, or ./k98 backup --to FOLDER",
                        file);
        assertThatThrownBy(() -> ArchiveFolder.at(file.resolve("backups")))
                .isInstanceOf(BackupFailure.class)
                .hasMessageStartingWith(
                        "archives can't go to %s, which can't be made (Not a directory)", file.resolve("backups"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullOneIsNamedWithWhatIsFreeAndWhatTheNewestArchiveNeeds() throws IOException {
        // Given
        ArchiveFolder archives = ArchiveFolder.at(folder);
        IOException full = full();

        // Then
        assertThat(archives.full(full).orElseThrow())
                .hasMessageMatching(
                        "there is no room for a backup in \\Q" + folder + "\\E: \\d+\\.\\d MB are free; remove old"
                                + " archives there, or name another folder: BACKUP_DIR, or ./k98 backup --to FOLDER");

        // When
        Files.write(folder.resolve("k98-backup-20260101T000000Z.tar"), new byte[1_000_000]);

        // Then
        assertThat(archives.full(new UncheckedIOException(full)).orElseThrow())
                .hasMessageContaining(" MB are free, and up to 2.0 MB are needed, twice the newest archive;");
    }

    @Test
    void otherFaultsAreNotTakenForAFullDisk() {
        assertThat(new ArchiveFolder(folder).full(new IOException("Stale file handle")))
                .isEmpty();
        assertThat(new ArchiveFolder(folder).full(new IllegalStateException())).isEmpty();
    }

    /** What the operating system really says. */
    private static IOException full() {
        return catchThrowableOfType(IOException.class, () -> Files.write(Path.of("/dev/full"), new byte[1]));
    }
}

package bot.k98.watchdog.machine;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.machine.Backup;
import bot.k98.watchdog.domain.machine.Backup.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupFileTest {
    private static final Instant AT = Instant.parse("2026-11-25T03:00:00Z");

    @TempDir
    Path folder;

    @Test
    void readsWhatTheBackupWrote() throws IOException {
        // When
        write("{\"ts\":\"2026-11-25T03:00:00Z\",\"ok\":true,\"file\":\"k98.tar\"}");

        // Then
        assertThat(new BackupFile(folder).read()).isEqualTo(new Backup(AT, State.DONE));
    }

    @Test
    void knowsOneThatFailed() throws IOException {
        // When
        write("{\"ts\":\"2026-11-25T03:00:00Z\",\"ok\":false}");

        // Then
        assertThat(new BackupFile(folder).read()).isEqualTo(new Backup(AT, State.FAILED));
    }

    @Test
    void knowsThatNoneEverWentWell() throws IOException {
        // When
        write("{\"ok\":false,\"problem\":\"no room\"}");

        // Then
        assertThat(new BackupFile(folder).read().state()).isEqualTo(State.FAILED);
    }

    @Test
    void knowsADrillThatFailedUntilOneGoesWell() throws IOException {
        // When
        write(
                "{\"ts\":\"2026-11-25T03:00:00Z\",\"ok\":true,\"verified\":\"2026-11-22T05:00:00Z\",\"drill_problem\":\"other\"}");

        // Then
        assertThat(new BackupFile(folder).read()).isEqualTo(new Backup(AT, State.DRILL_FAILED));
    }

    @Test
    void aBackupThatFailedIsWorseThanADrillThatDid() throws IOException {
        // When
        write("{\"ts\":\"2026-11-25T03:00:00Z\",\"ok\":false,\"drill_problem\":\"other\"}");

        // Then
        assertThat(new BackupFile(folder).read()).isEqualTo(new Backup(AT, State.FAILED));
    }

    @Test
    void aDrillBeforeTheFirstBackupIsNoDamagedFile() throws IOException {
        // When
        write("{\"drill_problem\":\"there is no archive\"}");
        Files.setLastModifiedTime(folder, FileTime.from(AT));

        // Then
        assertThat(new BackupFile(folder).read()).isEqualTo(new Backup(AT, State.NONE));
    }

    @Test
    void aFolderWithoutOneCountsFromItsOwnTime() throws IOException {
        // When
        Files.setLastModifiedTime(folder, FileTime.from(AT));

        // Then
        assertThat(new BackupFile(folder).read()).isEqualTo(new Backup(AT, State.NONE));
    }

    @Test
    void aFolderThatIsGoneIsOverdue() {
        assertThat(new BackupFile(folder.resolve("gone")).read()).isEqualTo(new Backup(Instant.EPOCH, State.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"ok\":true}", "{\"ts\":\"yesterday\",\"ok\":true}"})
    void saysWhenItCantBeRead(String content) throws IOException {
        // When
        write(content);

        // Then
        assertThat(new BackupFile(folder).read().state()).isEqualTo(State.UNREADABLE);
    }

    private void write(String content) throws IOException {
        Files.writeString(folder.resolve("last_backup.json"), content);
    }
}

package bot.k98.watchdog.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsCheckTest {
    @TempDir
    Path folder;

    @Test
    void aScaleThatAStartRefusesIsNamed() {
        assertThat(SettingsCheck.scale("")).isEmpty();
        assertThat(SettingsCheck.scale("reminder=2,queue=3")).isEmpty();
        assertThat(SettingsCheck.scale("garbage"))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .startsWith("K98_SCALE is 'garbage': ")
                        .contains("reminder=2,queue=3"));
    }

    @Test
    void aFolderForBackupsIsThereOrCanBeMade() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("file"), "");

        // Then
        assertThat(SettingsCheck.folder(folder.resolve("backups"))).isEmpty();
        assertThat(SettingsCheck.folder(file.resolve("backups")))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("BACKUP_DIR is " + file));
    }

    @Test
    void aHookIsAProgramByItsPathOrItsName() throws IOException {
        // Given
        SettingsCheck check = new SettingsCheck("/nowhere:" + folder);
        Path hook = Files.writeString(folder.resolve("push"), "#!/bin/sh\n");

        // Then
        assertThat(check.hook(hook))
                .hasValue("BACKUP_HOOK is " + hook
                        + ", which is no program that this user can run; name one, or run: chmod +x " + hook);

        // When
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwx------"));

        // Then
        assertThat(check.hook(hook)).isEmpty();
        assertThat(check.hook(Path.of("push"))).isEmpty();
        assertThat(check.hook(Path.of("pull"))).isPresent();
        assertThat(check.hook(folder)).isPresent();
    }
}

package bot.k98.watchdog.own;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bot.k98.watchdog.process.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnSupervisionTest {
    @Test
    void aLogFolderThatCanNotBeOneIsRefusedInASentence(@TempDir Path folder) throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("hostname"), "here\n");

        // Then
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> OwnSupervision.log(file))
                .withMessageStartingWith("LOG_DIR is " + file);
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> OwnSupervision.log(file.resolve("logs")))
                .withMessageStartingWith("LOG_DIR is " + file.resolve("logs"));
    }
}

package bot.k98.watchdog.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Configuration.Outcome;
import bot.k98.runtime.config.Environment;
import bot.k98.runtime.process.Diagnosis;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineDoctorTest {
    @TempDir
    Path folder;

    private final Map<String, String> settings = new HashMap<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Diagnosis diagnosis = new Diagnosis(new PrintStream(said, true, StandardCharsets.UTF_8));

    @BeforeEach
    void aMachineThatWillDo() throws IOException {
        settings.put("DATA_DIR", folder.resolve("data").toString());
        settings.put("LOG_DIR", folder.resolve("logs").toString());
        settings.put("K98_PORT_BASE", "64100");
        Files.writeString(folder.resolve("meminfo"), "MemTotal: 9 kB\nMemAvailable:   4194304 kB\n");
    }

    @Test
    void saysWhatItFoundOfEverything() {
        assertThat(examine())
                .contains("ok   Java: 25", "ok   memory: 4096 MB are available", "DATA_DIR: ", "LOG_DIR: ", "clock: ");
    }

    @Test
    void littleMemoryIsBad() throws IOException {
        // Given
        Files.writeString(folder.resolve("meminfo"), "MemAvailable: 524288 kB\n");

        // Then
        assertThat(examine()).contains("BAD  memory: 512 MB are available, 1200 MB are wanted");
        assertThat(diagnosis.exitCode()).isOne();
    }

    @Test
    void aFolderThatEveryoneMayWriteIsBad() throws IOException {
        // Given
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));

        // Then
        assertThat(examine())
                .contains("BAD  DATA_DIR: " + data + " can be written by everyone; run: chmod o-w " + data);
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.put("K98_PORT_BASE", Integer.toString(taken.getLocalPort() - 10));

            // Then
            assertThat(examine()).contains("BAD  ports: port " + taken.getLocalPort() + " for watchdog-1 is taken");
        }
    }

    private String examine() {
        Configuration configuration =
                switch (Configuration.read(new Environment(settings), ServiceName.WATCHDOG)) {
                    case Outcome.Valid valid -> valid.configuration();
                    case Outcome.Invalid invalid ->
                        throw new IllegalStateException(invalid.problems().toString());
                };
        new MachineDoctor(configuration, diagnosis, new ProcFiles(folder)).examine();
        return said.toString(StandardCharsets.UTF_8);
    }
}

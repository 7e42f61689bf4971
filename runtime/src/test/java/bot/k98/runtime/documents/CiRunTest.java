package bot.k98.runtime.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script of continuous integration, around a launcher that only says how it was called. */
class CiRunTest {
    private static final Path SCRIPT = Project.ROOT.resolve(".ci/run");

    @TempDir
    Path checkout;

    @BeforeEach
    void copyTheScript() throws IOException {
        Path copy = checkout.resolve(".ci/run");
        Files.createDirectories(copy.getParent());
        Files.copy(SCRIPT, copy);
    }

    @Test
    void isExecutable() {
        assertThat(SCRIPT).isExecutable();
    }

    @Test
    void runsEveryTestThenMakesTheArchiveAndPassesTheirOutputOn() throws Exception {
        // When
        Process run = run("echo \"called: $*\"");

        // Then
        assertThat(run.inputReader().readAllLines()).containsExactly("called: test --all --rerun 2", "called: dist");
        assertThat(run.waitFor()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void failsWhenTheTestsFail(int code) throws Exception {
        // When
        Process run = run("echo \"called: $1\"; exit " + code);

        // Then
        assertThat(run.inputReader().readAllLines()).containsExactly("called: test");
        assertThat(run.waitFor()).isEqualTo(code);
    }

    @Test
    void readsNothingFromStandardInput() throws Exception {
        assertThat(run("read -r line || line=nothing; echo \"$line\"")
                        .inputReader()
                        .readAllLines())
                .containsOnly("nothing");
    }

    private Process run(String launcher) throws IOException {
        File k98 = Files.writeString(checkout.resolve("k98"), "#!/bin/sh\n" + launcher + "\n")
                .toFile();
        assertThat(k98.setExecutable(true)).isTrue();
        File keyboard =
                Files.writeString(checkout.resolve("keyboard"), "typed\n").toFile();
        return new ProcessBuilder("bash", checkout.resolve(".ci/run").toString())
                .redirectInput(keyboard)
                .redirectErrorStream(true)
                .start();
    }
}

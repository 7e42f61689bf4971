package bot.k98.runtime.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pipeline does nothing that can't be done by hand with one line, and {@code deploy/acceptance/pipeline.sh} does it. The whole of it would
 * run these tests again: here the script says what it would run, and runs pipelines that are made for a test.
 */
class PipelineTest {
    private static final Pattern STEP = Pattern.compile("(?m)^ +(?:- )?run: (.*)$");
    private static final Pattern LINE = Pattern.compile("\\./k98 (\\w+)((?: --\\w+)*)( target/\\S+)?");
    private static final Pattern USED = Pattern.compile("(?m)^ +- uses: (\\S+)$");
    private static final String FILE = ".github/workflows/ci.yml";
    private static final String SCRIPT = "deploy/acceptance/pipeline.sh";

    @TempDir
    Path folder;

    @Test
    void everyStepIsOneLineOfTheLauncherThatItsHelpKnows() throws IOException {
        // When
        List<String> steps = found(STEP);

        // Then
        assertThat(steps).hasSizeGreaterThan(3).allSatisfy(step -> {
            var line = LINE.matcher(step);
            assertThat(line.matches()).as(step).isTrue();
            assertThat(Project.commands()).contains(line.group(1));
        });
    }

    @Test
    void testsAndTheSmokeRunComeBeforeAnythingElse() throws IOException {
        assertThat(found(STEP)).startsWith("./k98 test --all", "./k98 smoke");
    }

    @Test
    void theScriptRunsEveryStepInItsOrderButTheOneThatDeploys() throws Exception {
        // When
        Ended listed = run(Project.ROOT, "--list");

        // Then
        assertThat(listed.code()).isZero();
        assertThat(listed.lines())
                .containsExactlyElementsOf(found(STEP).stream()
                        .map(step -> (step.startsWith("./k98 deploy ") ? "leave  " : "run    ") + step)
                        .toList());
        assertThat(listed.lines()).filteredOn(line -> line.startsWith("leave")).hasSize(1);
    }

    @Test
    void theScriptSaysLineAndExitCodeOfEachAndLeavesOutWhatGoesOut() throws Exception {
        // Given
        pipeline("echo one >>ran", "./k98 deploy target/*.tar.gz", "./k98 publish", "cat >>ran && echo two >>ran");

        // When
        Ended ended = run(folder);

        // Then
        assertThat(ended.code()).isZero();
        assertThat(Files.readAllLines(folder.resolve("ran"))).containsExactly("one", "two");
        assertThat(ended.lines())
                .filteredOn(line -> !line.startsWith("run: "))
                .satisfiesExactly(
                        line -> assertThat(line).matches("exit 0 after \\d+ s: echo one >>ran"),
                        line -> assertThat(line).isEqualTo("left out: ./k98 deploy target/*.tar.gz"),
                        line -> assertThat(line).isEqualTo("left out: ./k98 publish"),
                        line -> assertThat(line).matches("exit 0 after \\d+ s: cat >>ran && echo two >>ran"));
    }

    @Test
    void theScriptStopsAtTheFirstStepThatFailsAndEndsWithItsCode() throws Exception {
        // Given
        pipeline("exit 7", "echo two >>ran");

        // When
        Ended ended = run(folder);

        // Then
        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.lines()).last().asString().matches("exit 7 after \\d+ s: exit 7");
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void theScriptRefusesAStepOfSeveralLinesBeforeItRunsOne() throws Exception {
        // Given
        pipeline("echo one >>ran", "|");

        // When
        Ended ended = run(folder);

        // Then
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.lines()).singleElement().asString().contains("a step of several lines");
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void nothingButTheServicesOwnActionsIsUsed() throws IOException {
        assertThat(found(USED)).isNotEmpty().allMatch(action -> action.matches("actions/[a-z-]+@v\\d+"));
    }

    private static List<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(Project.ROOT.resolve(FILE)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** A checkout with nothing but a pipeline of these steps and the script. */
    private void pipeline(String... steps) throws IOException {
        Path script = folder.resolve(SCRIPT);
        Files.createDirectories(script.getParent());
        Files.copy(Project.ROOT.resolve(SCRIPT), script);
        Path file = folder.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, "jobs:\n  test:\n    steps:\n      - run: " + String.join("\n      - run: ", steps) + "\n");
    }

    private static Ended run(Path checkout, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("sh", checkout.resolve(SCRIPT).toString());
        builder.command().addAll(List.of(arguments));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), said.lines().toList());
    }

    private record Ended(int code, List<String> lines) {}
}

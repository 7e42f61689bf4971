package bot.k98.runtime.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pipeline does nothing that can't be done by hand with one line. */
class PipelineTest {
    private static final Pattern STEP = Pattern.compile("(?m)^ +(?:- )?run: (.*)$");
    private static final Pattern LINE = Pattern.compile("\\./k98 (\\w+)((?: --\\w+)*)( target/\\S+)?");
    private static final Pattern USED = Pattern.compile("(?m)^ +- uses: (\\S+)$");

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

    /** Here they would run themselves, or take minutes. Deploying needs a machine that runs the bot: DeployTest plays it. */
    @Test
    void everyStepIsRunByContinuousIntegrationOrOneOfItsTestsAsWell() throws IOException {
        // Given
        String run = Files.readString(Project.ROOT.resolve(".ci/run"));
        String smoke = Files.readString(
                Project.ROOT.resolve("deploy/acceptance/src/test/java/bot/k98/acceptance/SmokeIT.java"));

        // When
        List<String> elsewhere = found(STEP).stream()
                .filter(step -> !run.contains(step) && !(step.equals("./k98 smoke") && smoke.contains("\"smoke\"")))
                .toList();

        // Then
        assertThat(elsewhere).hasSize(1).allMatch(step -> step.startsWith("./k98 deploy "));
        assertThat(Project.testClasses()).contains("DeployTest");
    }

    @Test
    void nothingButTheServicesOwnActionsIsUsed() throws IOException {
        assertThat(found(USED)).isNotEmpty().allMatch(action -> action.matches("actions/[a-z-]+@v\\d+"));
    }

    private static List<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(Project.ROOT.resolve(".github/workflows/ci.yml")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}

package bot.k98.acceptance.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import bot.k98.acceptance.stack.JsonHttp;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prometheus' own tool on our files, where it is installed, and what we ask of them besides. */
class PrometheusFilesTest {
    private static final Pattern PARTS = Pattern.compile("(?m)^ {6}- alert: (?=\\w+$)");
    private static final Path PLAYBOOK = Path.of("../../docs/observability.md");

    static Stream<String> alerts() throws IOException {
        return Arrays.stream(PARTS.split(Files.readString(Prometheus.FOLDER.resolve("k98-rules.yml"))))
                .skip(1);
    }

    static Stream<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(Queries.DASHBOARDS)) {
            return files.toList().stream();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check config prometheus.yml", "check rules k98-rules.yml", "test rules k98-rules_test.yml"})
    void promtoolFindsNothingWrong(String arguments) throws Exception {
        assumeThat(Prometheus.has("promtool"))
                .as("promtool is installed (Debian: apt-get install prometheus)")
                .isTrue();

        // When
        Process promtool = new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments.split(" ")))
                        .toList())
                .directory(Prometheus.FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(promtool.waitFor()).as(said).isZero();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertSaysHowLongHowBadWhatAndWhatToDo(String alert) throws IOException {
        assertThat(alert).contains("for: ", "severity: ", "summary: ", "description: ", "runbook_url: ");
        String anchor = alert.replaceAll("(?s).*runbook_url: docs/observability.md#([\\w-]+).*", "$1");
        assertThat(anchors()).contains(anchor);
    }

    @Test
    void everyAlertHasACaseThatRaisesIt() throws IOException {
        // Given
        String cases = Files.readString(Prometheus.FOLDER.resolve("k98-rules_test.yml"));

        // Then
        assertThat(alerts().map(alert -> alert.lines().findFirst().orElseThrow()))
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(cases).contains(name));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyPanelOfADashboardHasATitleAndAQuery(Path file) throws IOException {
        // Given
        JsonNode dashboard = JsonHttp.read(Files.readString(file));

        // Then
        assertThat(dashboard.path("uid").asText()).isNotBlank();
        assertThat(dashboard.path("panels")).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.path("targets")).isNotEmpty();
        });
    }

    /** As a reader's browser makes them of headings. */
    private static List<String> anchors() throws IOException {
        return Files.readAllLines(PLAYBOOK).stream()
                .filter(line -> line.startsWith("#"))
                .map(line ->
                        line.replaceAll("^#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();
    }
}

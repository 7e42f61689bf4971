package bot.k98.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformancePageTest {
    @TempDir
    private Path home;

    @Test
    void aSeriesThatIsMeasuredAnewReplacesItsOwnSectionAlone() throws IOException {
        // Given
        Files.createDirectories(home.resolve("docs"));
        PerformancePage.of(home).replace("Round trips", "Measured first.", List.of("| a | 1 |"));
        PerformancePage.of(home).replace("Command mix", "Measured second.", List.of("| b | 2 |"));

        // When
        PerformancePage.of(home).replace("Round trips", "Measured third.", List.of("| c | 3 |"));

        // Then
        assertThat(Files.readString(home.resolve("docs/performance.md")))
                .startsWith("# Performance\n")
                .containsSubsequence(
                        "## Round trips",
                        "Measured third.",
                        "| c | 3 |",
                        "## Command mix",
                        "Measured second.",
                        "| b | 2 |")
                .doesNotContain("Measured first.", "| a | 1 |");
    }

    @Test
    void theGoalsOfAllSectionsStandInOneTableAtTheTop() throws IOException {
        // Given
        Files.createDirectories(home.resolve("docs"));
        Findings first = new Findings(List.of(Goal.atMost("wait", 40, 12.5, " ms")), List.of("| a | 1 |"));
        Findings second = new Findings(List.of(Goal.none("lost", 3)), List.of());

        // When
        PerformancePage.of(home).replace("Round trips", "Measured.", first.text());
        PerformancePage.of(home).replace("What is lost", "Measured.", second.text());
        PerformancePage.of(home).replace("Alone", "Measured.", List.of("| b | 2 |"));

        // Then
        assertThat(Files.readString(home.resolve("docs/performance.md")))
                .containsSubsequence(
                        "## Overview",
                        "| [Round trips](#round-trips) | wait | ≤ 40 ms | 12.5 ms | yes |",
                        "| [What is lost](#what-is-lost) | lost | 0 | 3 | **no** |",
                        "## Round trips",
                        "| a | 1 |",
                        "## Alone")
                .containsOnlyOnce("## Overview");
    }

    @Test
    void aGoalThatIsMissedIsSaidToBeMissed() {
        assertThat(Goal.atLeast("rate", 48, 47.9, "/s")).isEqualTo(new Goal("rate", "≥ 48/s", "47.9/s", false));
        assertThat(Goal.atMost("memory", 1300, 1300, " MB").reached()).isTrue();
    }

    @Test
    void everySeriesHasANameOfItsOwnAndIsOffered() {
        assertThat(Bench.all())
                .extracting(Series::name)
                .doesNotHaveDuplicates()
                .contains("start", "load", "rolling", "inbound");
        assertThat(Bench.all()).extracting(Series::title).doesNotHaveDuplicates();
    }
}

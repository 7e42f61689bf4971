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
    void everySeriesHasANameOfItsOwnAndIsOffered() {
        assertThat(Bench.all()).extracting(Series::name).doesNotHaveDuplicates().contains("start", "ping", "mix");
        assertThat(Bench.all()).extracting(Series::title).doesNotHaveDuplicates();
    }
}

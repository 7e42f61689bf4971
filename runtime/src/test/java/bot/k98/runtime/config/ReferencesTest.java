package bot.k98.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** After a change of a variable: {@code mvn test -pl contracts,runtime -Dtest=ReferencesTest -Dreferences.update=true}. */
class ReferencesTest {
    private static final Path PAGE = Path.of("../docs/configuration.md");

    @Test
    void theConfigurationPageSaysWhatTheCodeSays() throws IOException {
        // Given
        if (Boolean.getBoolean("references.update")) {
            Files.writeString(PAGE, ConfigurationPage.text());
        }

        // Then
        assertThat(PAGE)
                .as("write it anew: mvn test -pl contracts,runtime -Dtest=ReferencesTest -Dreferences.update=true")
                .hasContent(ConfigurationPage.text());
    }
}

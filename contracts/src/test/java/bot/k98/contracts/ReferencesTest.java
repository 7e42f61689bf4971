package bot.k98.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** After a change of a topic or a message: {@code mvn test -pl contracts -Dtest=ReferencesTest -Dreferences.update=true}. */
class ReferencesTest {
    private static final Path PAGE = Path.of("../docs/messages.md");

    @Test
    void theMessagesPageSaysWhatTheCodeSays() throws IOException {
        // Given
        if (Boolean.getBoolean("references.update")) {
            Files.writeString(PAGE, MessagesPage.text());
        }

        // Then
        assertThat(PAGE)
                .as("write it anew: mvn test -pl contracts -Dtest=ReferencesTest -Dreferences.update=true")
                .hasContent(MessagesPage.text());
    }
}

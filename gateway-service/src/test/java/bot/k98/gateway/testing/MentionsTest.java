package bot.k98.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MentionsTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** Every golden request that shows something, but the one that is to notify everybody. */
    static Stream<Path> messages() throws IOException {
        return Files.list(Path.of("src", "test", "resources", "golden"))
                .filter(file -> !message(file).path("content").isMissingNode())
                .filter(file -> !file.endsWith("message-everyone.json"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void nothingThatLooksLikeAMentionNotifiesAnybodyByItself(Path file) {
        // When
        JsonNode mentions = message(file).path("allowed_mentions");

        // Then
        assertThat(mentions.path("parse").isArray()).isTrue();
        assertThat(mentions.path("parse")).isEmpty();
        assertThat(mentions.path("users").isArray()).isTrue();
    }

    private static JsonNode message(Path file) {
        try {
            JsonNode json = JSON.readTree(file.toFile());
            return json.has("data") ? json.path("data") : json;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

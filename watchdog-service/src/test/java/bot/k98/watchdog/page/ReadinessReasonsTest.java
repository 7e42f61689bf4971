package bot.k98.watchdog.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReadinessReasonsTest {
    @Test
    void areTheWordsOfConditionsThatAreNotMet() throws IOException {
        // Given
        String health = """
                {"status": "DOWN", "checks": [
                  {"name": "loops", "status": "UP", "data": {"control": "turns"}},
                  {"name": "work", "status": "DOWN", "data": {"broker": "ready", "discord": "Discord is not connected"}}]}
                """;

        // Then
        assertThat(ReadinessReasons.reasons(new JsonMapper().readTree(health)))
                .containsExactly("Discord is not connected");
    }
}

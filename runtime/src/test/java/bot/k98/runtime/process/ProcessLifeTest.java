package bot.k98.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Configuration.Outcome;
import bot.k98.runtime.config.Environment;
import bot.k98.runtime.testing.SettableClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLifeTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void whoIsEndedFromOutsideLeavesTheCodeThatItsSupervisorSees(@TempDir Path folder) throws IOException {
        // Given
        Configuration configuration = configuration(folder);
        Directories directories = Directories.of(configuration, "queue-1");
        directories.prepare();
        ProcessLife life = new ProcessLife(
                configuration,
                Instance.of(ServiceName.QUEUE, configuration, START),
                directories,
                new SettableClock(START.plusSeconds(90)));

        // When
        life.ended(new ShutdownEvent());

        // Then
        JsonNode info = new JsonMapper().readTree(directories.lastShutdownFile().toFile());
        assertThat(info.path("exitCode").asInt()).isEqualTo(143);
        assertThat(info.path("reason").asText()).isEqualTo("stopped from outside");
        assertThat(info.path("uptimeSeconds").asInt()).isEqualTo(90);
    }

    private static Configuration configuration(Path folder) {
        Map<String, String> variables = Map.of(
                "DATA_DIR", folder.resolve("data").toString(),
                "LOG_DIR", folder.resolve("logs").toString());
        return ((Outcome.Valid) Configuration.read(new Environment(variables), ServiceName.QUEUE)).configuration();
    }
}

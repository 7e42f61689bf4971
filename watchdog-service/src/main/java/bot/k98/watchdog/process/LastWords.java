package bot.k98.watchdog.process;

import bot.k98.watchdog.domain.child.ProcessId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * What a process wrote of its own end, last_shutdown_info.json in its log folder: the only way to learn the exit code of a process that
 * another watchdog started.
 */
public record LastWords(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty when this process left none: it was killed. */
    public OptionalInt exitCode(ProcessId process) {
        try {
            JsonNode info = JSON.readTree(Files.readAllBytes(folder.resolve("last_shutdown_info.json")));
            boolean itsOwn = Instant.parse(info.path("at").asText()).isAfter(process.startedAt());
            return itsOwn ? OptionalInt.of(info.path("exitCode").asInt()) : OptionalInt.empty();
        } catch (IOException | DateTimeException e) {
            return OptionalInt.empty();
        }
    }
}

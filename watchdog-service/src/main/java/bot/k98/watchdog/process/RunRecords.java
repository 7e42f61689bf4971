package bot.k98.watchdog.process;

import bot.k98.watchdog.domain.child.ProcessId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Which process runs as which instance: DATA_DIR/run/&lt;instance&gt;.json, {@code {"pid":4711,"startedAt":"2026-01-01T00:00:00Z",
 * "restarts":2}}. A watchdog that was killed finds its children again by these, and how often each was started again. A record may outlive its
 * process; the start instant tells.
 */
public record RunRecords(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The newest start of an instance.
     *
     * @param restarts starts before this one since the system was brought up
     */
    record Run(ProcessId process, int restarts) {}

    /** Replaces the record in one step. */
    void write(String instance, Run run) throws IOException {
        Files.createDirectories(folder);
        byte[] text = JSON.writeValueAsBytes(JSON.createObjectNode()
                .put("pid", run.process().pid())
                .put("startedAt", run.process().startedAt().toString())
                .put("restarts", run.restarts()));
        Path whole = Files.write(folder.resolve(instance + ".json.tmp"), text);
        Files.move(whole, fileOf(instance), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Empty when there is no record, or none that can be read. */
    Optional<Run> read(String instance) {
        try {
            JsonNode record = JSON.readTree(Files.readAllBytes(fileOf(instance)));
            ProcessId process = new ProcessId(
                    record.path("pid").asLong(),
                    Instant.parse(record.path("startedAt").asText()));
            return Optional.of(new Run(process, record.path("restarts").asInt()));
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private Path fileOf(String instance) {
        return folder.resolve(instance + ".json");
    }
}

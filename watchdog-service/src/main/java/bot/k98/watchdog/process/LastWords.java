package bot.k98.watchdog.process;

import bot.k98.runtime.process.ExitCode;
import bot.k98.watchdog.domain.child.ProcessId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a process wrote of its own end, last_shutdown_info.json in its log folder: the only way to learn the exit code of a process that
 * another watchdog started.
 */
public record LastWords(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> STOPPED = Set.of(ExitCode.OK, ExitCode.TERMINATED);

    /** Empty when this process left none: it was killed. */
    public OptionalInt exitCode(ProcessId process) {
        try {
            JsonNode info = read();
            return isOf(process, info) ? OptionalInt.of(info.path("exitCode").asInt()) : OptionalInt.empty();
        } catch (IOException | DateTimeException e) {
            return OptionalInt.empty();
        }
    }

    /** When this process ended as it was asked to, and not to be started again; empty when it did not, or left no word. */
    public Optional<Instant> stoppedAt(ProcessId process) {
        OptionalInt code = exitCode(process);
        try {
            return code.isPresent() && STOPPED.contains(code.getAsInt()) ? Optional.of(at(read())) : Optional.empty();
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private JsonNode read() throws IOException {
        return JSON.readTree(Files.readAllBytes(folder.resolve("last_shutdown_info.json")));
    }

    private static boolean isOf(ProcessId process, JsonNode info) {
        return at(info).isAfter(process.startedAt());
    }

    private static Instant at(JsonNode info) {
        return Instant.parse(info.path("at").asText());
    }
}

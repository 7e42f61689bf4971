package bot.k98.watchdog.backup;

import bot.k98.runtime.process.AtomicFile;
import bot.k98.watchdog.domain.backup.BackupManifest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * BACKUP_DIR/last_backup.json: {@code ts} of the last success, {@code ok}, {@code file}, {@code bytes}; {@code problem} and {@code problem_at} of a failure
 * since; {@code verified} and {@code verified_file} of the last drill that went well; {@code drill_problem} and {@code drill_problem_at} of one that
 * failed since. Whoever watches reads the age of {@code ts}.
 */
final class LastBackup {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    LastBackup(Path folder) {
        this.file = folder.resolve("last_backup.json");
    }

    void succeeded(Instant at, Path archive, BackupManifest manifest) throws IOException {
        ObjectNode node = read();
        node.remove("problem");
        node.remove("problem_at");
        node.put("ts", at.toString())
                .put("ok", true)
                .put("file", archive.toString())
                .put("bytes", Files.size(archive))
                .put("made_at", manifest.madeAt().toString());
        write(node);
    }

    void failed(Instant at, String problem) throws IOException {
        write(read().put("ok", false).put("problem", problem).put("problem_at", at.toString()));
    }

    void verified(Instant at, Path archive) throws IOException {
        ObjectNode node = read();
        node.remove("drill_problem");
        node.remove("drill_problem_at");
        write(node.put("verified", at.toString()).put("verified_file", archive.toString()));
    }

    /** Stays until a drill goes well: a new backup doesn't show that one can be put back. */
    void drillFailed(Instant at, String problem) throws IOException {
        write(read().put("drill_problem", problem).put("drill_problem_at", at.toString()));
    }

    private ObjectNode read() throws IOException {
        if (!Files.exists(file)) {
            return JSON.createObjectNode();
        }
        try {
            return JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode node ? node : JSON.createObjectNode();
        } catch (JsonProcessingException damaged) {
            return JSON.createObjectNode();
        }
    }

    private void write(ObjectNode node) throws IOException {
        AtomicFile.write(file, node.toPrettyString() + "\n");
    }
}

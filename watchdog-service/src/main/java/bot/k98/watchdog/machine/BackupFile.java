package bot.k98.watchdog.machine;

import bot.k98.watchdog.domain.machine.Backup;
import bot.k98.watchdog.domain.machine.Backup.State;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * BACKUP_DIR/last_backup.json: {@code {"ts":"2026-11-25T03:00:00Z","ok":true,"file":"…"}}, written by {@code ./k98 backup}: when it last went well,
 * and whether it did now; {@code drill_problem} is there while the newest drill, {@code ./k98 restore --verify}, failed.
 */
record BackupFile(Path folder) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Backup read() {
        Path file = folder.resolve("last_backup.json");
        try {
            return Files.exists(file) ? read(file) : new Backup(emptySince(), State.NONE);
        } catch (IOException | DateTimeException e) {
            return new Backup(Instant.EPOCH, State.UNREADABLE);
        }
    }

    private Backup read(Path file) throws IOException {
        JsonNode node = JSON.readTree(Files.readAllBytes(file));
        boolean failed = node.path("ok").isBoolean() && !node.path("ok").asBoolean();
        if (failed && !node.has("ts")) {
            return new Backup(Instant.EPOCH, State.FAILED);
        }
        if (!node.has("ok") && isOfADrillAlone(node)) {
            return new Backup(emptySince(), State.NONE);
        }
        return new Backup(Instant.parse(node.path("ts").asText()), failed ? State.FAILED : made(node));
    }

    private static boolean isOfADrillAlone(JsonNode node) {
        return node.has("verified") || node.has("drill_problem");
    }

    private static State made(JsonNode node) {
        return node.has("drill_problem") ? State.DRILL_FAILED : State.DONE;
    }

    /** A folder in which nothing was written yet is as old as its owner's wish for backups. */
    private Instant emptySince() throws IOException {
        return Files.isDirectory(folder) ? Files.getLastModifiedTime(folder).toInstant() : Instant.EPOCH;
    }
}

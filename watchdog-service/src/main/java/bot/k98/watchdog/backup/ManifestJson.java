package bot.k98.watchdog.backup;

import bot.k98.watchdog.domain.backup.BackupManifest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** {@code manifest.json}: times as ISO-8601 text. What a newer build of the same format adds is passed over. */
final class ManifestJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ManifestJson() {}

    static String write(BackupManifest manifest) throws JsonProcessingException {
        return JSON.writeValueAsString(manifest);
    }

    /** @throws BackupFailure when a newer build made it */
    static BackupManifest read(byte[] bytes) throws IOException {
        JsonNode node = JSON.readTree(bytes);
        int format = node.path("format").asInt();
        if (format != BackupManifest.FORMAT) {
            throw new BackupFailure("the archive has format %d, this build reads %d; use the build that made it (%s)"
                    .formatted(
                            format, BackupManifest.FORMAT, node.path("version").asText("unknown")));
        }
        return JSON.treeToValue(node, BackupManifest.class);
    }
}

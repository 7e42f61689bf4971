package bot.k98.queue.topology;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/**
 * A row of the store {@code jobs}, key: job id. The wire name carries the version; a build reads all versions that ever were and writes the
 * newest.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface StoredJob {
    @JsonTypeName("queued@1")
    record QueuedV1(String channelId, String fileName, Instant queuedAt) implements StoredJob {}
}

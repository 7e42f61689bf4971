package bot.k98.queue.topology;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/** A row of the store {@code catalogue}. The wire name carries the version. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface StoredEntry {
    @JsonTypeName("entry@1")
    record EntryV1(String jobId, long sequence, Instant at) implements StoredEntry {}
}

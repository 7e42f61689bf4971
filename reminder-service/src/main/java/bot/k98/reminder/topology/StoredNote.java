package bot.k98.reminder.topology;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/** A row of the store {@code notes}, key user: what is known of a member whatever the guild. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface StoredNote {
    /** Discord refused a direct message to this user. */
    @JsonTypeName("closed@1")
    record ClosedV1(Instant since) implements StoredNote {}
}

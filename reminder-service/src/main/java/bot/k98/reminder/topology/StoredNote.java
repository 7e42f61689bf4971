package bot.k98.reminder.topology;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/** A row of the store {@code notes}, key {@code user}, for a zone {@code user|zone}: what is known of a member
 * whatever the guild. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface StoredNote {
    /** Discord refused a direct message to this user. */
    @JsonTypeName("closed@1")
    record ClosedV1(Instant since) implements StoredNote {}

    /** @param zone a name of the IANA database; members without a row read and write UTC */
    @JsonTypeName("zone@1")
    record ZoneV1(String zone) implements StoredNote {}
}

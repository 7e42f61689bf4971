package bot.k98.reminder.topology;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/** A row of the store {@code quarantined}, key: the dead letter's subject. Nothing is decided on it any more. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface Quarantined {
    /**
     * @param reason the exception's type and message
     * @param value the stored row, or the message, that could not be decided
     */
    @JsonTypeName("quarantined@1")
    record QuarantinedV1(Instant at, String reason, byte[] value) implements Quarantined {}
}

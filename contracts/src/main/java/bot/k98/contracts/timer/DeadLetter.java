package bot.k98.contracts.timer;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Optional;

/** What could not be handled, kept with its reason. Topics {@code <service>.dlq}, key: the record's own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface DeadLetter {
    /**
     * A record whose bytes are no message.
     *
     * @param reason names the fault, never the content
     * @param value the bytes as they came
     */
    @JsonTypeName("UnreadableRecord")
    record UnreadableRecord(
            String topic, int partition, long offset, Optional<String> key, String reason, byte[] value, Instant at)
            implements DeadLetter {}

    /**
     * A decision that threw; its row stands in the service's {@code quarantined} store.
     *
     * @param subject the row's key, or the id of the message that was handled
     * @param reason the exception's type and message
     */
    @JsonTypeName("FailedDecision")
    record FailedDecision(String subject, String reason, Instant at) implements DeadLetter {}
}

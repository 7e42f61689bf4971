package bot.k98.contracts.ops;

import bot.k98.contracts.ServiceName;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Optional;

/**
 * An operator asks something of running instances. Topic {@code ops.control}, key: service. Every instance reads all of it and
 * obeys what is addressed to it and younger than its own start.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Control {
    ServiceName service();

    /** Only this instance; absent: all of the service. */
    Optional<String> instance();

    Instant requestedAt();

    /**
     * Drain, then end with the restart exit code (15), so that whatever supervises starts it again.
     *
     * @param requestedBy user id, for the audit
     */
    @JsonTypeName("RestartRequested")
    record RestartRequested(
            ServiceName service, Optional<String> instance, Instant requestedAt, String requestedBy, String reason)
            implements Control {}

    /**
     * Finish what is begun, leave the consumer groups for good, then end with 0: this instance is not coming back, so what it owned goes to
     * others at once.
     *
     * @param requestedBy user id, or the service that asks
     */
    @JsonTypeName("DrainRequested")
    record DrainRequested(
            ServiceName service, Optional<String> instance, Instant requestedAt, String requestedBy, String reason)
            implements Control {}
}

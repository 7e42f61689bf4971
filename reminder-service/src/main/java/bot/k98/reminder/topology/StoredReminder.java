package bot.k98.reminder.topology;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of the store {@code reminders}, key {@code guild|user|id}. The wire name carries the version; a build reads all versions
 * that ever were and writes the newest.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface StoredReminder {
    /** @param channelId where it goes; absent: the member's direct messages */
    @JsonTypeName("pending@1")
    record PendingV1(long revision, Instant due, Optional<String> channelId) implements StoredReminder {}

    /**
     * Pending, and comes again.
     *
     * @param rule of RFC 5545
     * @param zone a name of the IANA database, or Z
     * @param first the wall clock's time from which the rule counts: 2026-11-23T12:45 or with seconds
     */
    @JsonTypeName("repeating@1")
    record RepeatingV1(long revision, Instant due, Optional<String> channelId, String rule, String zone, String first)
            implements StoredReminder {}

    @JsonTypeName("fired@1")
    record FiredV1(long revision, Instant due, Optional<String> channelId, Instant firedAt) implements StoredReminder {}

    /** @param reason a name of the domain's enum, which is only ever extended */
    @JsonTypeName("missed@1")
    record MissedV1(
            long revision, Instant due, Optional<String> channelId, Instant missedAt, String reason, boolean told)
            implements StoredReminder {}

    @JsonTypeName("done@1")
    record DoneV1(long revision, Instant due, Optional<String> channelId, Instant doneAt) implements StoredReminder {}
}

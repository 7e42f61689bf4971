package bot.k98.contracts.reminder;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How an occurrence stands. Topic {@code reminder.calendar}, compacted, key: occurrence id. Some days after its end the key's record
 * has no value, and the broker forgets it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface CalendarEntry {
    Occurrence occurrence();

    /**
     * It takes place, as it says.
     *
     * @param movedFrom when it began before this revision, if this revision moved it
     */
    @JsonTypeName("OccurrencePlanned")
    record OccurrencePlanned(Occurrence occurrence, Optional<Instant> movedFrom) implements CalendarEntry {
        public OccurrencePlanned {
            Objects.requireNonNull(occurrence);
            Objects.requireNonNull(movedFrom);
        }
    }

    /**
     * It doesn't take place. It may be planned again, with a later revision.
     *
     * @param occurrence as it was planned last, with a revision of its own
     * @param at when that was found
     */
    @JsonTypeName("OccurrenceCancelled")
    record OccurrenceCancelled(Occurrence occurrence, Reason reason, Instant at) implements CalendarEntry {
        public OccurrenceCancelled {
            Objects.requireNonNull(occurrence);
            Objects.requireNonNull(reason);
            Objects.requireNonNull(at);
        }
    }

    /** Why one doesn't take place. */
    enum Reason {
        /** An override cancels it. */
        CALLED_OFF,
        /** Its row is gone, switched off, or no longer makes it. */
        REMOVED
    }
}

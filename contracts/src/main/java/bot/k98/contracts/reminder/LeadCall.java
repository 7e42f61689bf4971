package bot.k98.contracts.reminder;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** Members are to be told of a lead. Topic {@code reminder.due}, key: occurrence. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface LeadCall {
    /** Names the lead of the occurrence at its present time; see {@link Occurrence#leadId}. */
    String leadId();

    /**
     * A lead is due; written once to every partition, whose task tells its own members.
     *
     * @param occurrence as it stood when that was decided, with its revision
     * @param lead its key, for example {@code 24h}
     * @param fight whether those who chose fights want it
     * @param text what members are told, written out once
     * @param due when it came due
     * @param notAfter later than this nobody is told; it is missed
     */
    @JsonTypeName("LeadDue")
    record LeadDue(
            String leadId,
            Occurrence occurrence,
            String lead,
            boolean fight,
            String text,
            Instant due,
            Instant notAfter)
            implements LeadCall {
        public LeadDue {
            Stream.of(leadId, occurrence, lead, text, due, notAfter).forEach(Objects::requireNonNull);
        }
    }

    /**
     * The event was moved or called off after its lead had come due: whoever was not told by then is not told any more. Written once to
     * every partition, behind the {@link LeadDue}.
     */
    @JsonTypeName("LeadWithdrawn")
    record LeadWithdrawn(String leadId) implements LeadCall {
        public LeadWithdrawn {
            Objects.requireNonNull(leadId);
        }
    }

    /**
     * A task told some of its members, or is about to begin, and goes on; written to its own partition only.
     *
     * @param partition whose task it is
     * @param after the last member it told: their key in its store; empty: it begins
     */
    @JsonTypeName("WalkOn")
    record WalkOn(String leadId, int partition, String after) implements LeadCall {
        public WalkOn {
            Objects.requireNonNull(leadId);
            Objects.requireNonNull(after);
        }
    }
}

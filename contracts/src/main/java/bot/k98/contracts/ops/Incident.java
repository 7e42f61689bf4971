package bot.k98.contracts.ops;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/** Something is wrong with the bot, or was. Topic {@code ops.incidents}, key: incident id; the newest record of an id is how it stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Incident {
    /** Deterministic: made of kind, subject and the time of opening. */
    String id();

    /** Lower-case words joined by hyphens, for example {@code given-up}. */
    String kind();

    /** What it is about: an instance, {@code group/topic}, or {@code broker}. */
    String subject();

    Instant openedAt();

    /**
     * It began.
     *
     * @param problem one sentence for an operator
     */
    @JsonTypeName("IncidentOpened")
    record IncidentOpened(String id, String kind, String subject, Instant openedAt, String problem)
            implements Incident {}

    /** It is over. */
    @JsonTypeName("IncidentResolved")
    record IncidentResolved(
            String id, String kind, String subject, Instant openedAt, String problem, Instant resolvedAt)
            implements Incident {}
}

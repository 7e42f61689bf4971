package bot.k98.contracts.queue;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** What happened to a guild's uploads. Topic {@code queue.facts}, key: guild. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface QueueFact {
    /** A job came into another state. The whole job: who reads on needs nothing else; an older revision is to be ignored. */
    @JsonTypeName("JobChanged")
    record JobChanged(Job job) implements QueueFact {}
}

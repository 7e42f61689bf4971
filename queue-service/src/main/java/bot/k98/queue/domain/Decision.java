package bot.k98.queue.domain;

import java.util.List;
import java.util.Optional;

/** What was decided: first the facts are applied, in order, then the answer is sent. */
public record Decision(List<JobFact> facts, Optional<JobAnswer> answer) {
    public Decision {
        facts = List.copyOf(facts);
    }
}

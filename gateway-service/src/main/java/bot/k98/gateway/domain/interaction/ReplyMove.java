package bot.k98.gateway.domain.interaction;

import java.time.Duration;

/** What to do next for a reply. */
public sealed interface ReplyMove {
    /** @param after how long to wait before it; zero for at once */
    record Do(ReplyStep step, Duration after) implements ReplyMove {}

    record Ended(ReplyEnding ending) implements ReplyMove {}

    static ReplyMove now(ReplyStep step) {
        return new Do(step, Duration.ZERO);
    }

    static ReplyMove in(Duration delay, ReplyStep step) {
        return new Do(step, delay);
    }

    static ReplyMove end(ReplyEnding ending) {
        return new Ended(ending);
    }
}

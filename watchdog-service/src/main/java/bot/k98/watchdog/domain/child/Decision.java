package bot.k98.watchdog.domain.child;

import bot.k98.watchdog.domain.child.ChildAction.Tell;
import java.util.List;
import java.util.stream.Stream;

/** The next state, and what to do in this order. */
public record Decision(ChildState next, List<ChildAction> actions) {
    public Decision {
        actions = List.copyOf(actions);
    }

    static Decision stay(ChildState state) {
        return new Decision(state, List.of());
    }

    static Decision move(ChildState next, ChildAction... actions) {
        return new Decision(next, List.of(actions));
    }

    Decision telling(ChildFact fact) {
        return new Decision(
                next, Stream.concat(Stream.of(new Tell(fact)), actions.stream()).toList());
    }
}

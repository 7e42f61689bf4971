package bot.k98.watchdog.domain.ops;

import bot.k98.contracts.ops.Control;
import bot.k98.watchdog.domain.desk.DeskQuestion;
import java.util.List;

/** What a use comes to. */
public sealed interface OpsAnswer {
    /** Another service's business. */
    record NotOurs() implements OpsAnswer {}

    record Pong(PingPath path) implements OpsAnswer {}

    record ShowStatus(Situation situation) implements OpsAnswer {}

    /** It is looked up away from the topic's thread. */
    record AskTheDesk(DeskQuestion question) implements OpsAnswer {}

    /** Nothing happens before somebody confirms it. */
    record AskToConfirm(RestartScope scope) implements OpsAnswer {}

    /** @param controls one for each service, to be written before it is said; none when it is rolling, which the supervisor does */
    record Restart(RestartScope scope, List<Control.RestartRequested> controls) implements OpsAnswer {
        public Restart {
            controls = List.copyOf(controls);
        }
    }

    record Cancelled(RestartScope scope) implements OpsAnswer {}

    /** @param onButton whether the message with the button is what changes */
    record Refused(Reason reason, boolean onButton) implements OpsAnswer {
        /** Why. */
        public enum Reason {
            NO_SUCH_SERVICE,
            NOT_ONE_AFTER_ANOTHER,
            CONFIRMED_TOO_LATE,
            UNKNOWN_BUTTON
        }
    }
}

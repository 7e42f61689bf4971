package bot.k98.watchdog.domain.desk;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.logs.LogQuery;
import bot.k98.watchdog.domain.trace.TraceReference;
import bot.k98.watchdog.domain.usage.UsageQuestion;
import java.util.Optional;

/** A question, well formed. */
public sealed interface DeskQuestion {
    /** @param service whose groups; empty: all */
    record ShowLag(Optional<ServiceName> service) implements DeskQuestion {}

    record ShowLogs(LogQuery query) implements DeskQuestion {}

    record ShowRestarts(int count) implements DeskQuestion {}

    record ShowIncidents() implements DeskQuestion {}

    record ShowConnection() implements DeskQuestion {}

    record ShowTrace(TraceReference reference) implements DeskQuestion {}

    record ShowUsage(UsageQuestion question) implements DeskQuestion {}

    /** Also lifts a give-up. */
    record StartService(ServiceName service) implements DeskQuestion {}

    /** Nothing happens before somebody confirms it. */
    record AskToStop(ServiceName service) implements DeskQuestion {}

    record StopService(ServiceName service) implements DeskQuestion {}

    record LeaveRunning(ServiceName service) implements DeskQuestion {}

    /** A number that an option doesn't take. */
    record OutOfBounds(Bounds bounds) implements DeskQuestion {}

    /** @param onButton whether the message with the button is what changes */
    record NotUnderstood(Reason reason, boolean onButton) implements DeskQuestion {
        /** Why. */
        public enum Reason {
            NO_SUCH_SERVICE,
            NO_SUCH_REFERENCE,
            NO_SUCH_USER,
            CONFIRMED_TOO_LATE,
            NOT_THE_WATCHDOG
        }
    }
}

package bot.k98.watchdog.domain.desk;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.watchdog.domain.desk.DeskQuestion.NotUnderstood;
import bot.k98.watchdog.domain.desk.DeskQuestion.NotUnderstood.Reason;
import bot.k98.watchdog.domain.logs.LogLevel;
import bot.k98.watchdog.domain.logs.LogQuery;
import bot.k98.watchdog.domain.logs.LogQuery.LogSource;
import bot.k98.watchdog.domain.trace.TraceReference;
import bot.k98.watchdog.domain.usage.UsageQuestion;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what an operator asked. */
public final class DeskDecider {
    static final Duration CONFIRM_WITHIN = Duration.ofMinutes(5);
    static final int RESTARTS = 5;

    private DeskDecider() {}

    /** Empty for what isn't asked of the desk. */
    public static Optional<DeskQuestion> read(InteractionEvent event) {
        return switch (event) {
            case CommandUsed used ->
                Bounds.broken(used.command(), used.options())
                        .<DeskQuestion>map(DeskQuestion.OutOfBounds::new)
                        .or(() -> command(used.command(), used.options()));
            case ButtonPressed pressed
            when pressed.component().is(ServiceName.WATCHDOG, DeskCommands.CONFIRM_STOP, DeskCommands.CANCEL_STOP) ->
                Optional.of(pressed(pressed.component(), pressed.interaction()));
            case ButtonPressed _,
                    InteractionEvent.SelectChosen _,
                    InteractionEvent.FormSubmitted _,
                    InteractionEvent.MessageMenuUsed _,
                    InteractionEvent.AutocompleteAsked _ -> Optional.empty();
        };
    }

    private static Optional<DeskQuestion> command(String command, Map<String, String> options) {
        return switch (command) {
            case DeskCommands.LAG -> Optional.of(ofAnyService(options, DeskQuestion.ShowLag::new));
            case DeskCommands.LOGS ->
                Optional.of(ofAnyService(options, service -> new DeskQuestion.ShowLogs(logs(service, options))));
            case DeskCommands.RESTARTS ->
                Optional.of(new DeskQuestion.ShowRestarts(number(options, DeskCommands.COUNT, RESTARTS)));
            case DeskCommands.INCIDENTS -> Optional.of(new DeskQuestion.ShowIncidents());
            case DeskCommands.CONNECTION -> Optional.of(new DeskQuestion.ShowConnection());
            case DeskCommands.TRACE -> Optional.of(trace(options.getOrDefault(DeskCommands.REF, "")));
            case DeskCommands.START -> Optional.of(ofOneService(options, DeskQuestion.StartService::new));
            case DeskCommands.STOP -> Optional.of(ofOneService(options, DeskQuestion.AskToStop::new));
            default -> UsageQuestion.read(command, options).map(DeskDecider::usage);
        };
    }

    private static DeskQuestion usage(UsageQuestion question) {
        return question instanceof UsageQuestion.Detail detail && !detail.canBeFound()
                ? new NotUnderstood(Reason.NO_SUCH_USER, false)
                : new DeskQuestion.ShowUsage(question);
    }

    private static DeskQuestion ofAnyService(
            Map<String, String> options, Function<Optional<ServiceName>, DeskQuestion> question) {
        String word = options.get(DeskCommands.SERVICE);
        Optional<ServiceName> service = Optional.ofNullable(word).flatMap(ServiceName::find);
        return word != null && service.isEmpty()
                ? new NotUnderstood(Reason.NO_SUCH_SERVICE, false)
                : question.apply(service);
    }

    /** The watchdog can neither be stopped by itself nor start itself. */
    private static DeskQuestion ofOneService(
            Map<String, String> options, Function<ServiceName, DeskQuestion> question) {
        Optional<ServiceName> service = ServiceName.find(options.getOrDefault(DeskCommands.SERVICE, ""));
        if (service.isEmpty()) {
            return new NotUnderstood(Reason.NO_SUCH_SERVICE, false);
        }
        return service.get() == ServiceName.WATCHDOG
                ? new NotUnderstood(Reason.NOT_THE_WATCHDOG, false)
                : question.apply(service.get());
    }

    private static LogQuery logs(Optional<ServiceName> service, Map<String, String> options) {
        String source = options.getOrDefault(DeskCommands.SOURCE, "").toUpperCase(Locale.ROOT);
        return new LogQuery(
                service,
                Arrays.stream(LogSource.values())
                        .filter(one -> one.name().equals(source))
                        .findFirst()
                        .orElse(LogSource.GENERAL),
                LogLevel.of(options.getOrDefault(DeskCommands.LEVEL, "").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(options.get(DeskCommands.CONTAINS)).filter(part -> !part.isBlank()),
                number(options, DeskCommands.LINES, LogQuery.DEFAULT_LINES));
    }

    /** @param name of one that has bounds */
    private static int number(Map<String, String> options, String name, int otherwise) {
        return Integer.parseInt(options.getOrDefault(name, Integer.toString(otherwise)));
    }

    private static DeskQuestion trace(String typed) {
        return TraceReference.of(typed)
                .<DeskQuestion>map(DeskQuestion.ShowTrace::new)
                .orElseGet(() -> new NotUnderstood(Reason.NO_SUCH_REFERENCE, false));
    }

    private static DeskQuestion pressed(ComponentId button, Interaction press) {
        Optional<ServiceName> service = ServiceName.find(button.id());
        if (service.isEmpty()) {
            return new NotUnderstood(Reason.NO_SUCH_SERVICE, true);
        }
        if (button.is(ServiceName.WATCHDOG, DeskCommands.CANCEL_STOP)) {
            return new DeskQuestion.LeaveRunning(service.get());
        }
        Instant askedAt = Instant.ofEpochSecond(button.revision());
        return press.createdAt().isAfter(askedAt.plus(CONFIRM_WITHIN))
                ? new NotUnderstood(Reason.CONFIRMED_TOO_LATE, true)
                : new DeskQuestion.StopService(service.get());
    }
}

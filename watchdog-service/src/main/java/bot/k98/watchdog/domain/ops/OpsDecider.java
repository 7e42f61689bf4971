package bot.k98.watchdog.domain.ops;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.InteractionEvent.FormSubmitted;
import bot.k98.contracts.discord.InteractionEvent.MessageMenuUsed;
import bot.k98.contracts.discord.InteractionEvent.SelectChosen;
import bot.k98.contracts.ops.Control;
import bot.k98.watchdog.domain.desk.DeskDecider;
import bot.k98.watchdog.domain.ops.OpsAnswer.Refused.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Decides about uses of this service's commands and buttons. Who may use them is checked at the edge, by the manifest. */
public final class OpsDecider {
    /** A question that was left open so long is not answered by a late press. */
    static final Duration CONFIRM_WITHIN = Duration.ofMinutes(5);

    private OpsDecider() {}

    /** @param situation looked at only when it is asked for */
    public static OpsAnswer decide(Heard heard, Supplier<Situation> situation, Instant now) {
        return DeskDecider.read(heard.event())
                .<OpsAnswer>map(OpsAnswer.AskTheDesk::new)
                .orElseGet(() -> decideHere(heard, situation, now));
    }

    private static OpsAnswer decideHere(Heard heard, Supplier<Situation> situation, Instant now) {
        return switch (heard.event()) {
            case CommandUsed used ->
                switch (used.command()) {
                    case Commands.PING -> new OpsAnswer.Pong(PingPath.of(heard, now));
                    case Commands.STATUS -> new OpsAnswer.ShowStatus(situation.get());
                    case Commands.RESTART -> restart(used);
                    default -> new OpsAnswer.NotOurs();
                };
            case ButtonPressed pressed
            when pressed.component().service() == ServiceName.WATCHDOG ->
                pressed(pressed.interaction(), pressed.component());
            case ButtonPressed _, AutocompleteAsked _, SelectChosen _, FormSubmitted _, MessageMenuUsed _ ->
                new OpsAnswer.NotOurs();
        };
    }

    private static OpsAnswer restart(CommandUsed used) {
        boolean rolling = Commands.ROLLING.equals(used.options().get(Commands.MODE));
        return RestartScope.of(used.options().getOrDefault(Commands.SERVICE, RestartScope.ALL))
                .map(scope -> rolling ? scope.inTurns() : scope)
                .map(OpsDecider::toConfirm)
                .orElseGet(() -> new OpsAnswer.Refused(Reason.NO_SUCH_SERVICE, false));
    }

    private static OpsAnswer toConfirm(RestartScope scope) {
        return scope.isPossible()
                ? new OpsAnswer.AskToConfirm(scope)
                : new OpsAnswer.Refused(Reason.NOT_ONE_AFTER_ANOTHER, false);
    }

    private static OpsAnswer pressed(Interaction press, ComponentId button) {
        Optional<RestartScope> scope = RestartScope.of(button.id());
        if (scope.isPresent() && button.is(ServiceName.WATCHDOG, Commands.CONFIRM_RESTART)) {
            return confirmed(press, scope.get(), Instant.ofEpochSecond(button.revision()));
        }
        return scope.isPresent() && button.is(ServiceName.WATCHDOG, Commands.CANCEL_RESTART)
                ? new OpsAnswer.Cancelled(scope.get())
                : new OpsAnswer.Refused(Reason.UNKNOWN_BUTTON, true);
    }

    private static OpsAnswer confirmed(Interaction press, RestartScope scope, Instant askedAt) {
        return press.createdAt().isAfter(askedAt.plus(CONFIRM_WITHIN))
                ? new OpsAnswer.Refused(Reason.CONFIRMED_TOO_LATE, true)
                : new OpsAnswer.Restart(scope, controls(press, scope));
    }

    /** The press's own time makes them the same however often the press is handled: an instance that obeyed is younger than it. */
    private static List<Control.RestartRequested> controls(Interaction press, RestartScope scope) {
        return scope.rolling()
                ? List.of()
                : scope.services().stream()
                        .map(service -> new Control.RestartRequested(
                                service,
                                Optional.empty(),
                                press.createdAt(),
                                press.member().id(),
                                "an operator asked for it"))
                        .toList();
    }
}

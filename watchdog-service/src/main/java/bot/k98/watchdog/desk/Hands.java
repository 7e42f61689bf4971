package bot.k98.watchdog.desk;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.watchdog.discord.DeskRenderer;
import bot.k98.watchdog.domain.ops.RestartScope;
import bot.k98.watchdog.files.OperatorLog;
import bot.k98.watchdog.process.CannotStart;
import bot.k98.watchdog.supervision.Steering;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** Starts and stops services, when this watchdog supervises them, and leaves a line for the audit. */
@ApplicationScoped
public class Hands {
    private final Wheel wheel;
    private final OperatorLog log;

    /** @param steering empty when something else supervises */
    public record Wheel(Optional<Steering> steering) {}

    Hands(Wheel wheel, OperatorLog log) {
        this.wheel = wheel;
        this.log = log;
    }

    MessageBody start(ServiceName service, Interaction use) {
        return withSteering(service, hands -> {
            note("start", service, use);
            return hands.start(service) ? DeskRenderer.started(service) : DeskRenderer.runs(service);
        });
    }

    MessageBody askToStop(ServiceName service, Interaction use) {
        return withSteering(service, _ -> DeskRenderer.askToStop(service, use));
    }

    MessageBody stop(ServiceName service, Interaction use) {
        return withSteering(service, hands -> {
            note("stop", service, use);
            hands.stop(service);
            return DeskRenderer.stopped(service);
        });
    }

    /** Why a restart would do nothing; empty when it would do something. */
    public Optional<MessageBody> refusal(RestartScope scope) {
        return wheel.steering()
                .filter(hands -> scope.services().stream().allMatch(hands::isStopped))
                .map(_ -> DeskRenderer.isStopped(scope.services().getFirst()));
    }

    MessageBody roll(RestartScope scope, Interaction use) {
        return withSteering(scope.services().getFirst(), hands -> {
            scope.services().forEach(service -> note("rolling restart", service, use));
            Thread.ofVirtual()
                    .name("rolling-restart")
                    .start(() -> scope.services().stream()
                            .filter(service -> !hands.isStopped(service))
                            .forEach(service -> roll(service, hands)));
            return DeskRenderer.rolling(scope.services());
        });
    }

    private void roll(ServiceName service, Steering hands) {
        try {
            hands.roll(service)
                    .ifPresentOrElse(
                            problem -> log.warn(
                                    "rolling restart failed service=%s problem=\"%s\"".formatted(service, problem)),
                            () -> log.info("rolling restart over service=" + service));
        } catch (CannotStart e) {
            log.warn("rolling restart refused service=%s problem=\"%s\"".formatted(service, e.getMessage()));
        }
    }

    private MessageBody withSteering(ServiceName service, Function<Steering, MessageBody> act) {
        return wheel.steering().map(act).orElseGet(() -> DeskRenderer.notOurs(service));
    }

    private void note(String what, ServiceName service, Interaction use) {
        log.info("%s asked service=%s by=%s trace=%s"
                .formatted(what, service, use.member().id(), use.trace().reference()));
    }
}

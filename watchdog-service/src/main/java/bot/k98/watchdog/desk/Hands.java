package bot.k98.watchdog.desk;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.watchdog.discord.DeskRenderer;
import bot.k98.watchdog.files.OperatorLog;
import bot.k98.watchdog.supervision.Steering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** Starts and stops services, when this watchdog supervises them, and leaves a line for the audit. */
@ApplicationScoped
class Hands {
    private final Instance<Steering> steering;
    private final OperatorLog log;

    Hands(Instance<Steering> steering, OperatorLog log) {
        this.steering = steering;
        this.log = log;
    }

    MessageBody start(ServiceName service, Interaction use) {
        return withSteering(service, hands -> {
            note("start", service, use);
            hands.start(service);
            return DeskRenderer.started(service);
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

    private MessageBody withSteering(ServiceName service, java.util.function.Function<Steering, MessageBody> act) {
        Steering own = steering.isResolvable() ? steering.get() : null;
        return own == null ? DeskRenderer.notOurs(service) : act.apply(own);
    }

    private void note(String what, ServiceName service, Interaction use) {
        log.info("%s asked service=%s by=%s trace=%s"
                .formatted(what, service, use.member().id(), use.trace().reference()));
    }
}

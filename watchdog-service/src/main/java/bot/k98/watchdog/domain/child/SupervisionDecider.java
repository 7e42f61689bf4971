package bot.k98.watchdog.domain.child;

import static bot.k98.watchdog.domain.child.Decision.move;
import static bot.k98.watchdog.domain.child.Decision.stay;

import bot.k98.watchdog.domain.child.ChildAction.AskToDrain;
import bot.k98.watchdog.domain.child.ChildAction.Kill;
import bot.k98.watchdog.domain.child.ChildAction.Launch;
import bot.k98.watchdog.domain.child.ChildAction.Terminate;
import bot.k98.watchdog.domain.child.ChildFact.StaysDown;
import bot.k98.watchdog.domain.child.ChildState.BackingOff;
import bot.k98.watchdog.domain.child.ChildState.Draining;
import bot.k98.watchdog.domain.child.ChildState.Fall;
import bot.k98.watchdog.domain.child.ChildState.GaveUp;
import bot.k98.watchdog.domain.child.ChildState.Running;
import bot.k98.watchdog.domain.child.ChildState.Starting;
import bot.k98.watchdog.domain.child.ChildState.Stopped;
import bot.k98.watchdog.domain.child.ChildState.Stopping;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides for one child. Events that mean nothing in a state, such as an exit of a process that was replaced since, change nothing.
 *
 * @param child its name: the jitter of its back-off comes from it
 */
public record SupervisionDecider(String child, RestartPolicy policy) {
    /** A hung process gets this long to end before it is killed. */
    private static final Duration HUNG_ENDS_WITHIN = Duration.ofSeconds(3);

    /** One that did not go by itself gets this long to end before it is killed. */
    private static final Duration DRAINED_ENDS_WITHIN = Duration.ofMillis(5500);

    public Decision decide(ChildState state, ChildEvent event, Instant now) {
        return switch (event) {
            case ChildEvent.StartWanted _ -> startWanted(state, now);
            case ChildEvent.StopWanted wanted -> stopWanted(state, now.plus(wanted.within()));
            case ChildEvent.DrainWanted wanted -> drainWanted(state, now.plus(wanted.within()));
            case ChildEvent.Launched launched -> launched(state, launched.process());
            case ChildEvent.LaunchFailed failed -> launchFailed(state, failed.why(), now);
            case ChildEvent.Adopted adopted -> adopted(state, adopted.process());
            case ChildEvent.Live _ -> live(state, now);
            case ChildEvent.Hung hung -> hung(state, hung.silentFor(), now);
            case ChildEvent.Exited exited -> concerns(state, exited) ? exited(state, exited, now) : stay(state);
            case ChildEvent.TimePassed _ -> timePassed(state, now);
        };
    }

    private static Decision startWanted(ChildState state, Instant now) {
        return switch (state) {
            case Stopped stopped -> move(stopped.start(now), new Launch());
            case GaveUp down -> move(down.lift(now), new Launch());
            case BackingOff waiting -> move(waiting.start(now), new Launch());
            case Stopping stopping -> move(stopping.startAgain());
            case Starting _, Running _, Draining _ -> stay(state);
        };
    }

    private static Decision stopWanted(ChildState state, Instant killAt) {
        return switch (state) {
            case Starting starting ->
                starting.process()
                        .map(process -> move(starting.stop(process, killAt), new Terminate(process)))
                        .orElseGet(() -> move(starting.cancel()));
            case Running running -> move(running.stop(killAt), new Terminate(running.id()));
            case Draining draining -> move(draining.stop(killAt), new Terminate(draining.id()));
            case BackingOff waiting -> move(waiting.stop());
            case GaveUp down -> move(down.stop());
            case Stopping stopping -> move(stopping.stayDown(killAt));
            case Stopped _ -> stay(state);
        };
    }

    /** Only one that works has work to hand over; any other is stopped. */
    private static Decision drainWanted(ChildState state, Instant until) {
        return switch (state) {
            case Running running -> move(running.drain(until), new AskToDrain(running.id()));
            case Starting _, BackingOff _, GaveUp _, Stopping _ -> stopWanted(state, until);
            case Stopped _, Draining _ -> stay(state);
        };
    }

    /** A start that was called off meanwhile leaves a process that nobody wants: it is ended at once. */
    private static Decision launched(ChildState state, ProcessId process) {
        return state instanceof Starting starting && starting.process().isEmpty()
                ? stay(starting.launched(process)).telling(new ChildFact.Started(process))
                : move(state, new Kill(process));
    }

    private Decision launchFailed(ChildState state, String why, Instant now) {
        return state instanceof Starting starting && starting.process().isEmpty()
                ? afterFall(starting.fell(now), why, now)
                : stay(state);
    }

    private static Decision adopted(ChildState state, ProcessId process) {
        return state instanceof Stopped stopped
                ? stay(stopped.adopt(process)).telling(new ChildFact.TakenOver(process))
                : stay(state);
    }

    private Decision live(ChildState state, Instant now) {
        if (!(state instanceof Starting starting && starting.process().isPresent())) {
            return stay(state);
        }
        Decision running = stay(starting.live(starting.process().get(), now));
        return starting.adopted()
                ? running
                : running.telling(new ChildFact.CameAlive(Duration.between(starting.since(), now)));
    }

    private static Decision hung(ChildState state, Duration silentFor, Instant now) {
        return state instanceof Running running
                ? move(running.replace(now.plus(HUNG_ENDS_WITHIN)), new Terminate(running.id()))
                        .telling(new ChildFact.FellSilent(silentFor, Duration.between(running.ranSince(), now)))
                : stay(state);
    }

    private static boolean concerns(ChildState state, ChildEvent.Exited exited) {
        return state.process().filter(exited.process()::isSameAs).isPresent();
    }

    private Decision exited(ChildState state, ChildEvent.Exited exited, Instant now) {
        return switch (state) {
            case Starting starting -> fellWhileStarting(starting, exited, now);
            case Running running -> fell(forgivenIfHealthy(running, now), exited, now);
            case Stopping stopping -> ended(stopping, exited, now);
            case Draining draining -> stay(draining.ended()).telling(new ChildFact.Ended(exited.code(), false));
            case Stopped _, BackingOff _, GaveUp _ -> stay(state);
        };
    }

    /** Asking for a restart before it ever lived counts as a crash: else a child that does nothing but ask would be started without a pause. */
    private Decision fellWhileStarting(Starting starting, ChildEvent.Exited exited, Instant now) {
        return meaning(exited) == ExitMeaning.FATAL_CONFIGURATION
                ? staysDown(starting.fell(now), StaysDown.Reason.CONFIGURATION, exited.how(), now)
                : afterFall(starting.fell(now), exited.how(), now);
    }

    private Decision fell(Running running, ChildEvent.Exited exited, Instant now) {
        return switch (meaning(exited)) {
            case PLANNED_RESTART ->
                move(running.restart(now), new Launch())
                        .telling(new ChildFact.RestartedAsPlanned(Duration.between(running.ranSince(), now)));
            case FATAL_CONFIGURATION -> staysDown(running.fell(now), StaysDown.Reason.CONFIGURATION, exited.how(), now);
            case UNPLANNED -> afterFall(running.fell(now), exited.how(), now);
        };
    }

    private Decision ended(Stopping stopping, ChildEvent.Exited exited, Instant now) {
        Decision next =
                switch (stopping.then()) {
                    case STAY_DOWN -> stay(stopping.ended());
                    case START_AGAIN -> move(stopping.ended().start(now), new Launch());
                    case REPLACE -> replaced(stopping.fell(now), exited, now);
                };
        return next.telling(new ChildFact.Ended(exited.code(), stopping.killed()));
    }

    /** That it hung is told already. */
    private Decision replaced(Fall fall, ChildEvent.Exited exited, Instant now) {
        return policy.givesUp(fall.exits(), now)
                ? staysDown(fall, StaysDown.Reason.TOO_MANY_EXITS, exited.how(), now)
                : stay(fall.backOff(now.plus(policy.backOff(child, fall.exits()))));
    }

    private ExitMeaning meaning(ChildEvent.Exited exited) {
        return ExitMeaning.of(exited.code(), policy.restartExitCode());
    }

    private Decision afterFall(Fall fall, String how, Instant now) {
        if (policy.givesUp(fall.exits(), now)) {
            return staysDown(fall, StaysDown.Reason.TOO_MANY_EXITS, how, now);
        }
        Duration pause = policy.backOff(child, fall.exits());
        return stay(fall.backOff(now.plus(pause)))
                .telling(new ChildFact.Crashed(
                        how, fall.ranFor(now), pause, fall.exits().recent().size()));
    }

    private static Decision staysDown(Fall fall, StaysDown.Reason reason, String how, Instant now) {
        return stay(fall.giveUp(now, reason)).telling(new StaysDown(reason, how));
    }

    private Running forgivenIfHealthy(Running running, Instant now) {
        return policy.healthy(running.since(), now) ? running.forgiven() : running;
    }

    private Decision timePassed(ChildState state, Instant now) {
        return switch (state) {
            case BackingOff waiting when !now.isBefore(waiting.until()) -> move(waiting.start(now), new Launch());
            case Stopping stopping
            when !stopping.killed() && !now.isBefore(stopping.killAt()) ->
                move(stopping.kill(), new Kill(stopping.id()));
            case Draining draining
            when !now.isBefore(draining.until()) -> stopWanted(draining, now.plus(DRAINED_ENDS_WITHIN));
            case Running running -> stay(forgivenIfHealthy(running, now));
            case Draining _, BackingOff _, Stopping _, Starting _, Stopped _, GaveUp _ -> stay(state);
        };
    }
}

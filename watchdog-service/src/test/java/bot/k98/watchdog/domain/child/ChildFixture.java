package bot.k98.watchdog.domain.child;

import bot.k98.watchdog.domain.child.ChildAction.AskToDrain;
import bot.k98.watchdog.domain.child.ChildAction.Kill;
import bot.k98.watchdog.domain.child.ChildAction.Launch;
import bot.k98.watchdog.domain.child.ChildAction.Tell;
import bot.k98.watchdog.domain.child.ChildAction.Terminate;
import bot.k98.watchdog.domain.child.ChildEvent.Exited;
import bot.k98.watchdog.domain.child.ChildState.Stopped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** One supervised child on a clock that is moved by hand, with an operating system that starts whatever it is asked to. */
final class ChildFixture {
    static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final SupervisionDecider decider = new SupervisionDecider("gateway-1", RestartPolicy.standard(15));
    private final List<ChildFact> facts = new ArrayList<>();
    private final List<ChildAction> actions = new ArrayList<>();
    private ChildState state = Stopped.NEVER_STARTED;
    private Instant now = BEGIN;
    private long pids = 100;
    private int launches;

    ChildFixture running() {
        return feed(new ChildEvent.StartWanted()).feed(new ChildEvent.Live());
    }

    ChildFixture feed(ChildEvent event) {
        Decision decision = decider.decide(state, event, now);
        state = decision.next();
        decision.actions().forEach(this::act);
        return this;
    }

    private void act(ChildAction action) {
        actions.add(action);
        switch (action) {
            case Launch _ -> {
                launches++;
                feed(new ChildEvent.Launched(new ProcessId(pids++, now)));
            }
            case Tell tell -> facts.add(tell.fact());
            case AskToDrain _, Terminate _, Kill _ -> {}
        }
    }

    ChildFixture exits(int code) {
        return feed(new Exited(state.process().orElseThrow(), OptionalInt.of(code)));
    }

    ChildFixture after(Duration passed) {
        now = now.plus(passed);
        return feed(new ChildEvent.TimePassed());
    }

    ChildState state() {
        return state;
    }

    Instant now() {
        return now;
    }

    int launches() {
        return launches;
    }

    List<ChildAction> actions() {
        return actions;
    }

    <T extends ChildFact> List<T> told(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}

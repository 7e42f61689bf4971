package bot.k98.watchdog.supervision;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.child.ChildAction;
import bot.k98.watchdog.domain.child.ChildEvent;
import bot.k98.watchdog.domain.child.ChildEvent.Exited;
import bot.k98.watchdog.domain.child.ChildFact;
import bot.k98.watchdog.domain.child.ChildState;
import bot.k98.watchdog.domain.child.ChildState.Running;
import bot.k98.watchdog.domain.child.ChildState.Starting;
import bot.k98.watchdog.domain.child.ChildState.Stopped;
import bot.k98.watchdog.domain.child.Decision;
import bot.k98.watchdog.domain.child.ProcessId;
import bot.k98.watchdog.domain.child.RestartPolicy;
import bot.k98.watchdog.domain.child.SupervisionDecider;
import bot.k98.watchdog.domain.fleet.FleetFact;
import bot.k98.watchdog.domain.fleet.Member;
import bot.k98.watchdog.domain.fleet.MemberView;
import bot.k98.watchdog.process.ChildProcesses;
import bot.k98.watchdog.process.ChildProgram;
import bot.k98.watchdog.supervision.HealthProbe.Answer;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;

/** One member's state and its hands: feeds events to the decider and does what it says. Used by the supervisor's thread alone. */
final class Child {
    private final ChildProgram program;
    private final SupervisionDecider decider;
    private final Hands hands;
    private ChildState state = Stopped.NEVER_STARTED;
    private Pulse pulse;
    private int starts;

    Child(ChildProgram program, RestartPolicy policy, Hands hands, Instant now) {
        this.program = program;
        this.decider = new SupervisionDecider(program.name(), policy);
        this.hands = hands;
        this.pulse = Pulse.first(now);
    }

    /**
     * What all children share.
     *
     * @param onExit hears of an exit on any thread and feeds it back on the supervisor's
     */
    record Hands(ChildProcesses processes, FleetListener listener, Surroundings.Crew crew, Consumer<Exited> onExit) {}

    ChildProgram program() {
        return program;
    }

    MemberView view() {
        return new MemberView(program.member(), state, pulse.wasReady());
    }

    ChildView status() {
        return new ChildView(program.member(), state, pulse.latest(), restarts());
    }

    private int restarts() {
        return Math.max(0, starts - 1);
    }

    boolean hasProcess() {
        return state.process().isPresent();
    }

    /** Takes over the process of an earlier watchdog, if there is one. */
    void adopt(Instant now) {
        hands.processes()
                .survivor(program, hands.onExit())
                .ifPresent(process -> feed(new ChildEvent.Adopted(process), now));
    }

    /** Counts on from what an earlier watchdog counted; one that has no process any more is started again. */
    void countOn() {
        hands.processes().restarts(program).ifPresent(restarts -> starts = restarts + 1);
    }

    void feed(ChildEvent event, Instant now) {
        Decision decision = decider.decide(state, event, now);
        state = decision.next();
        decision.actions().forEach(action -> act(action, now));
    }

    /** Time passed: pauses end, deadlines strike, silence is noticed. */
    void passTime(Instant now) {
        feed(new ChildEvent.TimePassed(), now);
        if (state instanceof Running) {
            pulse.hungFor(now).ifPresent(silent -> feed(new ChildEvent.Hung(silent), now));
        }
    }

    void heard(Answer answer, Instant now) {
        boolean before = pulse.processWasReady();
        boolean found = state instanceof Starting starting && starting.adopted();
        pulse = pulse.heard(answer, now);
        if (answer != Answer.SILENT) {
            feed(new ChildEvent.Live(), now);
        }
        if (pulse.processWasReady() && !before) {
            Member member = program.member();
            hands.listener().tell(found ? new FleetFact.FoundReady(member) : new FleetFact.BecameReady(member), now);
        }
    }

    private void act(ChildAction action, Instant now) {
        switch (action) {
            case ChildAction.Launch _ -> launch(now);
            case ChildAction.AskToDrain ask -> askToDrain(ask.process());
            case ChildAction.Terminate terminate -> hands.processes().terminate(terminate.process());
            case ChildAction.Kill kill -> hands.processes().kill(kill.process());
            case ChildAction.Tell tell -> tell(tell.fact(), now);
        }
    }

    private void launch(Instant now) {
        starts++;
        pulse = pulse.newProcess(now);
        try {
            feed(new ChildEvent.Launched(hands.processes().launch(program, restarts(), hands.onExit())), now);
        } catch (IOException e) {
            feed(new ChildEvent.LaunchFailed(e.getMessage()), now);
        }
    }

    /** Asked in vain it is ended at once: a broker that is away has nothing to hand over to. */
    private void askToDrain(ProcessId process) {
        String name = program.name();
        ServiceName service = ServiceName.of(name.substring(0, name.indexOf('-')));
        var unused = hands.crew().askToDrain(service, name).whenComplete((_, failure) -> {
            if (failure != null) {
                hands.processes().terminate(process);
            }
        });
    }

    private void tell(ChildFact fact, Instant now) {
        hands.listener().tell(new FleetFact.OfMember(program.member(), fact), now);
    }
}

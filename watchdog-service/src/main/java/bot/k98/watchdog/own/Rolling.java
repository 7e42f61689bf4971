package bot.k98.watchdog.own;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.fleet.RollingRestart;
import bot.k98.watchdog.domain.fleet.RollingRestart.Decision;
import bot.k98.watchdog.domain.fleet.RollingRestart.Phase;
import bot.k98.watchdog.domain.fleet.RollingRestart.Seen;
import bot.k98.watchdog.domain.fleet.RollingRestart.Step;
import bot.k98.watchdog.domain.fleet.Scale;
import bot.k98.watchdog.supervision.HealthProbe.Answer;
import bot.k98.watchdog.supervision.Supervisor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Carries a rolling restart out, on the caller's thread. */
record Rolling(Supervisor supervisor, Gate gate, InstantSource clock) {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /**
     * Returns when it is over.
     *
     * @param count how many run
     * @return what went wrong; empty: nothing
     */
    Optional<String> run(ServiceName service, int count) {
        List<String> instances = IntStream.rangeClosed(1, count)
                .mapToObj(number -> service.wire() + "-" + number)
                .toList();
        Optional<String> spare =
                count < Scale.MOST ? Optional.of(service.wire() + "-" + (count + 1)) : Optional.empty();
        Decision decision = RollingRestart.begin(instances, spare, seen(), clock.instant());
        while (true) {
            act(decision.step(), service, count);
            if (decision.next().phase() instanceof Phase.Over(Optional<String> problem)) {
                return problem;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            decision = decision.next().decide(seen(), clock.instant());
        }
    }

    private void act(Step step, ServiceName service, int count) {
        switch (step) {
            case Step.Wait _ -> {}
            case Step.AddOne _ -> supervisor.scale(Map.of(service, count + 1));
            case Step.Restart(String instance) -> {
                var unused = gate.askToRestart(service, instance);
            }
            case Step.TakeOneAway _ -> supervisor.scale(Map.of(service, count));
        }
    }

    private List<Seen> seen() {
        return supervisor.children().stream()
                .map(child -> new Seen(
                        child.member().name(),
                        child.state().process().map(process -> process.pid()).orElse(0L),
                        child.health() == Answer.READY))
                .toList();
    }
}

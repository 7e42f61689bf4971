package bot.k98.watchdog.own;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.process.Instance;
import bot.k98.watchdog.domain.fleet.Scale;
import bot.k98.watchdog.launch.FleetSettings;
import bot.k98.watchdog.launch.ScaleFile;
import bot.k98.watchdog.process.CannotStart;
import bot.k98.watchdog.process.PortCheck;
import bot.k98.watchdog.process.PortOwner;
import bot.k98.watchdog.supervision.Steering;
import bot.k98.watchdog.supervision.Supervisor;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** The supervisor's wheel; what it can't have is refused before anything moves, and how many run is remembered. */
final class OwnSteering implements Steering {
    private final Supervisor supervisor;
    private final FleetSettings settings;
    private final ScaleFile file;
    private final Gate gate;
    private final Rolling rolling;
    private final AtomicBoolean isRolling = new AtomicBoolean();
    private Scale scale;

    OwnSteering(Supervisor supervisor, Gate gate, FleetSettings settings, InstantSource clock) {
        this.supervisor = supervisor;
        this.gate = gate;
        this.rolling = new Rolling(supervisor, gate, clock);
        this.settings = settings;
        this.file = ScaleFile.in(settings.folders().data());
        this.scale = settings.scale();
    }

    @Override
    public boolean start(ServiceName service) {
        boolean ran = supervisor.runs(service);
        supervisor.start(service);
        return !ran;
    }

    @Override
    public void stop(ServiceName service) {
        supervisor.stop(service);
    }

    @Override
    public boolean isStopped(ServiceName service) {
        return supervisor.stopped().contains(service);
    }

    @Override
    public synchronized Scale scale(Map<ServiceName, Integer> wanted) {
        if (isRolling.get()) {
            throw new CannotStart("A rolling restart is going on; scale again when it is over.");
        }
        Scale before = scale;
        Scale after = scale.with(wanted);
        checkPorts(before, wanted);
        remember(file, after);
        scale = after;
        supervisor.scale(wanted);
        return before;
    }

    @Override
    public Optional<String> roll(ServiceName service) {
        refuseStopped(service);
        if (!isRolling.compareAndSet(false, true)) {
            throw new CannotStart("A rolling restart is going on already; wait until it is over.");
        }
        try {
            int count = countOf(service);
            if (count < Scale.MOST) {
                checkPorts(Scale.ONE_EACH.with(Map.of(service, count)), Map.of(service, count + 1));
            }
            return rolling.run(service, count);
        } finally {
            isRolling.set(false);
        }
    }

    private synchronized int countOf(ServiceName service) {
        return scale.of(service);
    }

    @Override
    public void restart(ServiceName service) {
        refuseStopped(service);
        try {
            for (int number = 1; number <= countOf(service); number++) {
                gate.askToRestart(service, service.wire() + "-" + number)
                        .toCompletableFuture()
                        .join();
            }
        } catch (CompletionException e) {
            throw new CannotStart(
                    "The broker can't be reached, so %s can't be asked. Try again when it is back, or end its process."
                            .formatted(service));
        }
    }

    private void refuseStopped(ServiceName service) {
        if (isStopped(service)) {
            throw new CannotStart(
                    "%s was stopped by an operator, so nothing was restarted. Start it with ./k98 start %s"
                            .formatted(service, service));
        }
    }

    private void checkPorts(Scale before, Map<ServiceName, Integer> wanted) {
        new PortCheck(PortOwner::of)
                .check(wanted.entrySet().stream()
                        .flatMap(entry -> IntStream.rangeClosed(before.of(entry.getKey()) + 1, entry.getValue())
                                .mapToObj(number -> need(entry.getKey(), number)))
                        .filter(need -> supervisor.children().stream()
                                .noneMatch(child -> child.member().name().equals(need.what())))
                        .toList());
    }

    private PortCheck.Need need(ServiceName service, int number) {
        return new PortCheck.Need(
                Instance.httpPort(settings.portBase(), service, number), service.wire() + "-" + number);
    }

    static void remember(ScaleFile file, Scale scale) {
        try {
            file.write(scale);
        } catch (IOException e) {
            throw new CannotStart(file.path() + " can't be written (" + e.getMessage()
                    + "), so the number of instances would be forgotten. Make room or change its owner.");
        }
    }
}

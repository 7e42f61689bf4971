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
import java.util.Map;
import java.util.stream.IntStream;

/** The supervisor's wheel; what it can't have is refused before anything moves, and how many run is remembered. */
final class OwnSteering implements Steering {
    private final Supervisor supervisor;
    private final FleetSettings settings;
    private final ScaleFile file;
    private Scale scale;

    OwnSteering(Supervisor supervisor, FleetSettings settings) {
        this.supervisor = supervisor;
        this.settings = settings;
        this.file = ScaleFile.in(settings.folders().data());
        this.scale = settings.scale();
    }

    @Override
    public void start(ServiceName service) {
        supervisor.start(service);
    }

    @Override
    public void stop(ServiceName service) {
        supervisor.stop(service);
    }

    @Override
    public synchronized Scale scale(Map<ServiceName, Integer> wanted) {
        Scale before = scale;
        Scale after = scale.with(wanted);
        new PortCheck(PortOwner::of)
                .check(wanted.entrySet().stream()
                        .flatMap(entry -> IntStream.rangeClosed(before.of(entry.getKey()) + 1, entry.getValue())
                                .mapToObj(number -> need(entry.getKey(), number)))
                        .filter(need -> supervisor.children().stream()
                                .noneMatch(child -> child.member().name().equals(need.what())))
                        .toList());
        remember(file, after);
        scale = after;
        supervisor.scale(wanted);
        return before;
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

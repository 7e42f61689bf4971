package bot.k98.watchdog.own;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.child.RestartPolicy;
import bot.k98.watchdog.domain.fleet.FleetFact;
import bot.k98.watchdog.domain.fleet.Member;
import bot.k98.watchdog.files.FleetLog;
import bot.k98.watchdog.files.OperatorLog;
import bot.k98.watchdog.launch.FleetSettings;
import bot.k98.watchdog.launch.Programs;
import bot.k98.watchdog.launch.ScaleFile;
import bot.k98.watchdog.process.CannotStart;
import bot.k98.watchdog.process.ChildProgram;
import bot.k98.watchdog.process.OperatingSystem;
import bot.k98.watchdog.process.PortCheck;
import bot.k98.watchdog.process.PortOwner;
import bot.k98.watchdog.process.RunLock;
import bot.k98.watchdog.process.RunRecords;
import bot.k98.watchdog.restarts.RestartBook;
import bot.k98.watchdog.supervision.ChildView;
import bot.k98.watchdog.supervision.FleetListener;
import bot.k98.watchdog.supervision.LoopbackProbe;
import bot.k98.watchdog.supervision.Steering;
import bot.k98.watchdog.supervision.Supervisor;
import bot.k98.watchdog.supervision.Surroundings;
import io.quarkus.runtime.ApplicationLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

/** The running supervision of this process. */
public final class OwnSupervision {
    private static final long STOP_WITHIN_MS = 9_800;
    private static final int EXIT_CONFIGURATION = 78;

    private static final int LAST_LINES = 20;

    private final Supervisor supervisor;
    private final Steering steering;
    private final Gate gate;
    private final Records records;
    private final FleetSettings settings;

    private OwnSupervision(
            Supervisor supervisor, Steering steering, Gate gate, Records records, FleetSettings settings) {
        this.supervisor = supervisor;
        this.steering = steering;
        this.gate = gate;
        this.records = records;
        this.settings = settings;
    }

    /** What is written and held while it runs. */
    private record Records(OperatorLog log, RestartBook restarts, RunLock lock) {}

    /**
     * Checks whatever would make a start fail, takes over what still runs, and starts the rest.
     *
     * @throws CannotStart before anything was started
     */
    public static OwnSupervision begin(FleetSettings settings, Terminal terminal, Clock clock) {
        List<ChildProgram> programs = Programs.of(settings);
        RunLock lock = lock(settings, terminal, clock);
        OperatorLog log = log(settings.folders().logs());
        RestartBook restarts = RestartBook.in(settings.folders().data());
        Gate gate = new Gate(settings.brokers().isEmpty());
        var processes = new OperatingSystem(new RunRecords(settings.folders().run()));
        List<ChildProgram> running = programs.stream()
                .filter(program -> processes.recorded(program).isPresent())
                .toList();
        checkPorts(settings, programs, running);
        OwnSteering.remember(ScaleFile.in(settings.folders().data()), settings.scale());
        Function<Member, List<String>> lastLines =
                member -> Programs.console(settings, member.name()).tail(LAST_LINES);
        FleetListener telling = telling(
                new FleetLog(log, lastLines), restarts, terminal.progress(programs, lastLines, !running.isEmpty()));
        Supervisor supervisor = new Supervisor(
                programs,
                new Surroundings(processes, new LoopbackProbe(), gate, crew(settings, gate), clock),
                RestartPolicy.standard(settings.restartExitCode()),
                telling);
        supervisor.adopt();
        OwnSupervision own = new OwnSupervision(
                supervisor,
                new OwnSteering(supervisor, gate, settings, clock),
                gate,
                new Records(log, restarts, lock),
                settings);
        Runtime.getRuntime().addShutdownHook(new Thread(own::end, "k98-stop-all"));
        supervisor.start();
        return own;
    }

    /** As of the newest beat. */
    public List<ChildView> children() {
        return supervisor.children();
    }

    /** Services that an operator stopped. */
    public Set<ServiceName> stopped() {
        return supervisor.stopped();
    }

    /** Which instances are not there on purpose, and since when. */
    public Map<String, Instant> departed() {
        return supervisor.departed();
    }

    public Steering steering() {
        return steering;
    }

    public RestartBook restarts() {
        return records.restarts();
    }

    public Gate gate() {
        return gate;
    }

    public OperatorLog log() {
        return records.log();
    }

    private static Surroundings.Crew crew(FleetSettings settings, Gate gate) {
        return new Surroundings.Crew() {
            @Override
            public ChildProgram program(ServiceName service, int number) {
                return Programs.of(settings, service, number);
            }

            @Override
            public CompletionStage<?> askToDrain(ServiceName service, String instance) {
                return gate.askToDrain(service, instance);
            }
        };
    }

    private static RunLock lock(FleetSettings settings, Terminal terminal, Clock clock) {
        var holder = new RunLock.Holder(
                ProcessHandle.current().pid(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                terminal.addresses().entrance());
        try {
            return RunLock.take(settings.folders().run().resolve("k98.lock"), holder);
        } catch (IOException e) {
            throw new CannotStart("DATA_DIR is " + settings.folders().data()
                    + ", which this user may not write; choose another or change its owner.");
        }
    }

    static OperatorLog log(Path folder) {
        try {
            return OperatorLog.in(folder);
        } catch (UncheckedIOException e) {
            throw new CannotStart(
                    "LOG_DIR is " + folder
                            + ", where this user can't write log.txt and crash.log; choose another folder or change its owner.");
        }
    }

    private static void checkPorts(FleetSettings settings, List<ChildProgram> programs, List<ChildProgram> running) {
        List<PortCheck.Need> needs = new ArrayList<>();
        programs.stream()
                .filter(program -> !running.contains(program))
                .flatMap(OwnSupervision::needs)
                .forEach(needs::add);
        needs.add(new PortCheck.Need(settings.watchdogPort(), "watchdog"));
        new PortCheck(PortOwner::of).check(needs);
    }

    private static Stream<PortCheck.Need> needs(ChildProgram program) {
        return program.ports().stream().map(port -> new PortCheck.Need(port, program.name()));
    }

    private static FleetListener telling(FleetListener log, FleetListener restarts, FleetListener progress) {
        return (fact, at) -> {
            log.tell(fact, at);
            restarts.tell(fact, at);
            progress.tell(fact, at);
            if (fact instanceof FleetFact.Hopeless) {
                Thread.ofPlatform().name("k98-give-up").start(() -> System.exit(EXIT_CONFIGURATION));
            }
        };
    }

    /** The shutdown hook: whatever ends this process ends the fleet, in order. A restart of the watchdog alone leaves it to the next one. */
    private void end() {
        if (ApplicationLifecycleManager.getExitCode() == settings.restartExitCode()) {
            return;
        }
        try {
            supervisor.stop().get(STOP_WITHIN_MS, TimeUnit.MILLISECONDS);
            records.lock().close();
        } catch (TimeoutException e) {
            supervisor.killAll();
        } catch (ExecutionException | IOException e) {
            System.err.println("k98: the end was not clean: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

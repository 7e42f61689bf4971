package bot.k98.watchdog.supervision;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.child.ChildEvent;
import bot.k98.watchdog.domain.child.ChildEvent.Exited;
import bot.k98.watchdog.domain.child.ChildState;
import bot.k98.watchdog.domain.child.RestartPolicy;
import bot.k98.watchdog.domain.fleet.FleetDecider;
import bot.k98.watchdog.domain.fleet.FleetFact;
import bot.k98.watchdog.domain.fleet.Member;
import bot.k98.watchdog.domain.fleet.MemberView;
import bot.k98.watchdog.domain.fleet.Scale;
import bot.k98.watchdog.process.ChildProcesses;
import bot.k98.watchdog.process.ChildProgram;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Starts, watches and ends the children. Everything happens on one thread, which exits, probes and a beat of {@value #BEAT_MILLIS} ms feed;
 * it depends on nothing but the operating system, so that it works with no broker and no Discord.
 */
public final class Supervisor {
    private static final Logger LOG = Logger.getLogger(Supervisor.class);
    private static final long BEAT_MILLIS = 100;

    private final Map<String, Child> children = new LinkedHashMap<>();
    private final Probing probing;
    private final Scaling scaling;
    private final ChildProcesses processes;
    private final Surroundings.Ground ground;
    private final FleetListener listener;
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor loop =
            new ScheduledThreadPoolExecutor(1, Supervisor::thread, new ThreadPoolExecutor.DiscardPolicy());
    private final CompletableFuture<Void> down = new CompletableFuture<>();
    private volatile List<ChildView> snapshot = List.of();
    private volatile Set<ServiceName> stopped = Set.of();
    private final Set<Member> leftDown = new HashSet<>();
    private boolean allReadyTold;
    private Instant stoppingSince;

    /** @param listener hears everything, on the supervisor's thread */
    public Supervisor(
            List<ChildProgram> programs, Surroundings surroundings, RestartPolicy policy, FleetListener listener) {
        this.processes = surroundings.processes();
        this.ground = surroundings.ground();
        this.listener = listener;
        this.clock = surroundings.clock();
        this.probing = new Probing(surroundings.probe(), loop, clock);
        var hands = new Child.Hands(processes, listener, surroundings.crew(), this::exited);
        Function<ChildProgram, Child> hiring = program -> new Child(program, policy, hands, clock.instant());
        programs.forEach(program -> children.put(program.name(), hiring.apply(program)));
        this.scaling = new Scaling(children, hiring, surroundings.crew(), listener, clock.instant());
    }

    private static Thread thread(Runnable body) {
        return Thread.ofPlatform().daemon().name("supervisor").unstarted(body);
    }

    /**
     * Takes over what an earlier watchdog left running. Before {@link #start}. Where nothing runs any more the system is brought up anew, and
     * restarts are counted from 0.
     *
     * @return the programs that still run: their ports are taken by right
     */
    public List<ChildProgram> adopt() {
        children.values().forEach(child -> child.adopt(clock.instant()));
        scaling.adoptSurplus(clock.instant());
        List<ChildProgram> running = children.values().stream()
                .filter(Child::hasProcess)
                .map(Child::program)
                .toList();
        if (!running.isEmpty()) {
            children.values().forEach(Child::countOn);
        }
        return running;
    }

    /** Starts whatever isn't running, in order, and keeps it running. */
    public void start() {
        ScheduledFuture<?> unused =
                loop.scheduleWithFixedDelay(() -> guarded(this::beat), 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Whether every instance is up and not on its way out. As of the newest beat. */
    public boolean runs(ServiceName service) {
        List<ChildView> all = snapshot.stream()
                .filter(child -> isOf(child.member().name(), service))
                .toList();
        return !all.isEmpty() && all.stream().allMatch(child -> child.state() instanceof ChildState.Running);
    }

    /** See {@link Steering#start}. */
    public void start(ServiceName service) {
        loop.execute(() -> guarded(() -> instances(service).stream()
                .filter(child -> !scaling.isLeaving(child.program().member()))
                .forEach(child -> {
                    leftDown.remove(child.program().member());
                    child.feed(new ChildEvent.StartWanted(), clock.instant());
                })));
    }

    /** See {@link Steering#stop}. */
    public void stop(ServiceName service) {
        loop.execute(() -> guarded(() -> instances(service).forEach(child -> {
            Member member = child.program().member();
            leftDown.add(member);
            child.feed(new ChildEvent.StopWanted(StopTimes.of(member, Duration.ZERO)), clock.instant());
        })));
    }

    /** From now on so many instances of these services. A new one of a service that was stopped stays down with the others. */
    public void scale(Map<ServiceName, Integer> wanted) {
        loop.execute(() -> guarded(() -> {
            List<ServiceName> stopped =
                    wanted.keySet().stream().filter(this::isStopped).toList();
            scaling.want(wanted, clock.instant());
            stopped.stream()
                    .flatMap(service -> instances(service).stream())
                    .forEach(child -> leftDown.add(child.program().member()));
        }));
    }

    /** Services of which an operator stopped every instance. As of the newest beat. */
    public Set<ServiceName> stopped() {
        return stopped;
    }

    private Set<ServiceName> stoppedNow() {
        return Scale.services().stream()
                .filter(service -> !instances(service).isEmpty() && isStopped(service))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isStopped(ServiceName service) {
        return instances(service).stream()
                .allMatch(child -> leftDown.contains(child.program().member()));
    }

    /** Which instances are not there on purpose, and since when. */
    public Map<String, Instant> departed() {
        return scaling.departed();
    }

    private List<Child> instances(ServiceName service) {
        return children.values().stream()
                .filter(child -> isOf(child.program().name(), service))
                .toList();
    }

    private static boolean isOf(String instance, ServiceName service) {
        return instance.startsWith(service.wire() + "-");
    }

    /** Ends all in order; completes when nothing runs any more. Asking twice is asking once. */
    public CompletableFuture<Void> stop() {
        loop.execute(() -> guarded(this::beginStop));
        return down;
    }

    /** The last resort when a stop takes too long: whatever still runs is killed, from any thread. */
    public void killAll() {
        snapshot.forEach(child -> child.state().process().ifPresent(processes::kill));
    }

    /** As of the newest beat. */
    public List<ChildView> children() {
        return snapshot;
    }

    private void exited(Exited exited) {
        loop.execute(() -> guarded(() -> {
            children.values().forEach(child -> child.feed(exited, clock.instant()));
            beat();
        }));
    }

    /** Whatever goes wrong in one turn must not end supervision. */
    private static void guarded(Runnable body) {
        try {
            body.run();
        } catch (RuntimeException e) {
            LOG.error("supervision failed in one turn, goes on", e);
        }
    }

    private void beat() {
        Instant now = clock.instant();
        children.values().forEach(child -> child.passTime(now));
        if (stoppingSince == null) {
            scaling.settle(now);
            leftDown.removeIf(member -> !children.containsKey(member.name()));
            startDue(now);
            probing.ask(children.values());
        } else {
            stopDue(now);
        }
        stopped = stoppedNow();
        snapshot = children.values().stream().map(Child::status).toList();
    }

    private void startDue(Instant now) {
        FleetDecider.toStart(views(), ground.topicsReady()).stream()
                .filter(member -> !leftDown.contains(member) && !scaling.isLeaving(member))
                .forEach(member -> childOf(member).feed(new ChildEvent.StartWanted(), now));
        if (!allReadyTold) {
            startup(now);
        }
    }

    private void startup(Instant now) {
        FleetDecider.hopeless(views()).ifPresent(member -> {
            listener.tell(new FleetFact.Hopeless(member), now);
            beginStop();
        });
        if (views().stream().allMatch(MemberView::wasReady) && ground.watchdogReady()) {
            allReadyTold = true;
            listener.tell(new FleetFact.AllReady(), now);
        }
    }

    private void beginStop() {
        if (stoppingSince == null) {
            stoppingSince = clock.instant();
            listener.tell(new FleetFact.Stopping(), stoppingSince);
            beat();
        }
    }

    private void stopDue(Instant now) {
        children.values().stream()
                .filter(child -> !child.hasProcess())
                .forEach(child -> child.feed(new ChildEvent.StopWanted(Duration.ZERO), now));
        List<Member> next = FleetDecider.toStop(views());
        Duration stopping = Duration.between(stoppingSince, now);
        next.forEach(member -> childOf(member).feed(new ChildEvent.StopWanted(StopTimes.of(member, stopping)), now));
        if (next.isEmpty() && !down.isDone()) {
            listener.tell(new FleetFact.AllStopped(stopping), now);
            loop.shutdown();
            down.complete(null);
        }
    }

    private Child childOf(Member member) {
        return children.get(member.name());
    }

    private List<MemberView> views() {
        return children.values().stream().map(Child::view).toList();
    }
}

package bot.k98.watchdog.judge;

import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.watchdog.domain.judgement.BeatBook;
import bot.k98.watchdog.domain.judgement.Judgement;
import bot.k98.watchdog.domain.ops.InstanceStatus;
import bot.k98.watchdog.domain.ops.InstanceStatus.AgedBeat;
import bot.k98.watchdog.domain.ops.Situation;
import bot.k98.watchdog.process.ResidentMemory;
import bot.k98.watchdog.supervision.ChildView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/** What is known of every instance right now. */
@ApplicationScoped
public class Watch {
    /** A heartbeat counts for so many of its intervals, and for no less than {@link #LEAST}. */
    private static final int INTERVALS = 5;

    private static final Duration LEAST = Duration.ofSeconds(10);

    /** An instance of another machine that was taken away leaves its last heartbeat behind; that is not a fault for ever. */
    private static final Duration FORGET_AFTER = Duration.ofMinutes(10);

    private final Fleet fleet;
    private final BrokerConnection broker;
    private final Clock clock;
    private final Duration freshFor;
    private final AtomicReference<BeatBook> book = new AtomicReference<>(BeatBook.EMPTY);
    private volatile Map<String, Instant> stopped = Map.of();

    Watch(Fleet fleet, BrokerConnection broker, Configuration configuration, Clock clock) {
        this.fleet = fleet;
        this.broker = broker;
        this.clock = clock;
        Duration several = configuration.get(Variables.HEARTBEAT_INTERVAL).multipliedBy(INTERVALS);
        this.freshFor = several.compareTo(LEAST) < 0 ? LEAST : several;
    }

    void heard(Collection<Beat> beats) {
        Instant now = clock.instant();
        Map<String, Instant> elsewhere = new HashMap<>(stopped);
        fleet.children().forEach(child -> elsewhere.remove(child.member().name()));
        book.updateAndGet(known -> known.with(beats)
                .forgetting(FORGET_AFTER, now)
                .without(fleet.departed())
                .withoutStopped(elsewhere, freshFor, now));
    }

    /** @param instances whose processes were stopped and said so, and when */
    void stopped(Map<String, Instant> instances) {
        stopped = Map.copyOf(instances);
    }

    Judgement judgement() {
        return Judgement.of(book.get(), freshFor, fleet.stopped(), clock.instant());
    }

    /** As of now; reads no more than memory and /proc. */
    public Situation situation() {
        Instant now = clock.instant();
        TreeSet<String> names = new TreeSet<>(book.get().newest().keySet());
        fleet.children().forEach(child -> names.add(child.member().name()));
        return new Situation(
                names.stream().map(name -> status(name, now)).toList(), broker.reachable(), fleet.stopped());
    }

    private InstanceStatus status(String name, Instant now) {
        Optional<ChildView> child = fleet.children().stream()
                .filter(view -> view.member().name().equals(name))
                .findFirst();
        Optional<Beat> beat = book.get().of(name);
        return new InstanceStatus(
                name,
                child.map(ChildView::state),
                child.map(view -> OptionalInt.of(view.restarts())).orElse(OptionalInt.empty()),
                beat.map(newest -> aged(newest, now)),
                memory(child, beat));
    }

    private AgedBeat aged(Beat beat, Instant now) {
        Duration age = Judgement.age(beat, now);
        return new AgedBeat(beat, age, age.compareTo(freshFor) <= 0);
    }

    /** A pid says something about this machine only: of an instance that isn't supervised here it may be another's. */
    private static OptionalLong memory(Optional<ChildView> child, Optional<Beat> beat) {
        long self = ProcessHandle.current().pid();
        return child.flatMap(view -> view.state().process())
                .map(process -> process.pid())
                .or(() -> beat.map(Beat::pid).filter(pid -> pid == self))
                .map(ResidentMemory::of)
                .orElse(OptionalLong.empty());
    }
}

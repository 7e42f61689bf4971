package bot.k98.watchdog.supervision;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.child.ChildEvent;
import bot.k98.watchdog.domain.fleet.FleetFact;
import bot.k98.watchdog.domain.fleet.Member;
import bot.k98.watchdog.domain.fleet.Scale;
import bot.k98.watchdog.process.ChildProgram;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Keeps as many instances of each service as are wanted: adds what is missing, lets go what is too many. Used by the supervisor's thread
 * alone, but for {@link #departed}.
 */
final class Scaling {
    /** A service hands over within a few seconds; one that hasn't by then is ended. */
    static final Duration DRAIN = Duration.ofSeconds(15);

    private final Map<String, Child> children;
    private final Function<ChildProgram, Child> hiring;
    private final Surroundings.Crew crew;
    private final FleetListener listener;
    private final Map<ServiceName, Integer> wanted = new EnumMap<>(ServiceName.class);
    private final Set<String> leaving = new HashSet<>();
    private volatile Map<String, Instant> departed = Map.of();

    /** @param children the supervisor's, by name; services of which there is none stay without */
    Scaling(
            Map<String, Child> children,
            Function<ChildProgram, Child> hiring,
            Surroundings.Crew crew,
            FleetListener listener,
            Instant now) {
        this.children = children;
        this.hiring = hiring;
        this.crew = crew;
        this.listener = listener;
        for (ServiceName service : Scale.services()) {
            int running = (int) children.keySet().stream()
                    .filter(name -> name.startsWith(service.wire() + "-"))
                    .count();
            if (running > 0) {
                wanted.put(service, running);
                surplus(service).forEach(name -> depart(name, now));
            }
        }
    }

    /** Which instances are not there on purpose, and since when. */
    Map<String, Instant> departed() {
        return departed;
    }

    boolean isLeaving(Member member) {
        return leaving.contains(member.name());
    }

    void want(Map<ServiceName, Integer> counts, Instant now) {
        counts.forEach((service, count) -> {
            int before = wanted.getOrDefault(service, 0);
            wanted.put(service, count);
            if (before != count) {
                listener.tell(new FleetFact.Scaled(service, before, count), now);
            }
        });
        settle(now);
    }

    /** Takes over what an earlier watchdog was about to let go. */
    void adoptSurplus(Instant now) {
        wanted.keySet()
                .forEach(service -> surplus(service).forEach(name -> {
                    Child child = hiring.apply(crew.program(service, number(name)));
                    child.adopt(now);
                    if (child.hasProcess()) {
                        children.put(name, child);
                    }
                }));
    }

    /** One turn: says farewell to who is gone, lets go who is too many, and adds who is missing. */
    void settle(Instant now) {
        List.copyOf(leaving).stream()
                .filter(name -> children.get(name).view().isDown())
                .forEach(name -> farewell(name, now));
        wanted.keySet().forEach(service -> {
            surplus(service).stream()
                    .filter(children::containsKey)
                    .filter(leaving::add)
                    .forEach(name -> children.get(name).feed(new ChildEvent.DrainWanted(DRAIN), now));
            for (int number = 1; number <= wanted.get(service); number++) {
                add(service, number);
            }
        });
    }

    private void add(ServiceName service, int number) {
        String name = name(service, number);
        if (!children.containsKey(name)) {
            children.put(name, hiring.apply(crew.program(service, number)));
            Map<String, Instant> rest = new HashMap<>(departed);
            rest.remove(name);
            departed = Map.copyOf(rest);
        }
    }

    private void farewell(String name, Instant now) {
        leaving.remove(name);
        Member member = children.remove(name).program().member();
        depart(name, now);
        listener.tell(new FleetFact.TakenAway(member), now);
    }

    private void depart(String name, Instant now) {
        Map<String, Instant> more = new HashMap<>(departed);
        more.put(name, now);
        departed = Map.copyOf(more);
    }

    private List<String> surplus(ServiceName service) {
        return IntStream.rangeClosed(wanted.get(service) + 1, Scale.MOST)
                .mapToObj(number -> name(service, number))
                .toList();
    }

    private static String name(ServiceName service, int number) {
        return service.wire() + "-" + number;
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(name.indexOf('-') + 1));
    }
}

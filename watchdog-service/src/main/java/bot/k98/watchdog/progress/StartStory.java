package bot.k98.watchdog.progress;

import bot.k98.watchdog.domain.child.ChildFact;
import bot.k98.watchdog.domain.child.ChildFact.StaysDown;
import bot.k98.watchdog.domain.fleet.FleetFact;
import bot.k98.watchdog.domain.fleet.Member;
import bot.k98.watchdog.domain.fleet.Member.Role;
import bot.k98.watchdog.progress.ProgressEvent.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Folds the facts of a fleet into the few events that a person wants to read. Used by one thread. */
public final class StartStory {
    private final List<Member> members;
    private final Instant beganAt;
    private final Function<Member, List<String>> lastLines;
    private final Map<Role, Instant> begun = new EnumMap<>(Role.class);
    private final Set<Member> ready = new HashSet<>();

    /**
     * @param beganAt when the launcher began
     * @param lastLines that a member wrote to its console
     */
    public StartStory(List<Member> members, Instant beganAt, Function<Member, List<String>> lastLines) {
        this.members = List.copyOf(members);
        this.beganAt = beganAt;
        this.lastLines = lastLines;
    }

    public List<ProgressEvent> events(FleetFact fact, Instant at) {
        return switch (fact) {
            case FleetFact.OfMember of -> ofMember(of.member(), of.fact(), at);
            case FleetFact.BecameReady became -> ready(became.member(), at);
            case FleetFact.FoundReady found -> ready(found.member(), at);
            case FleetFact.AllReady _ -> List.of(new ProgressEvent.AllReady(Duration.between(beganAt, at)));
            case FleetFact.Hopeless _, FleetFact.Scaled _, FleetFact.TakenAway _ -> List.of();
            case FleetFact.Stopping _ -> List.of(new ProgressEvent.Stopping());
            case FleetFact.AllStopped stopped -> List.of(new ProgressEvent.Stopped(stopped.took()));
        };
    }

    private List<ProgressEvent> ofMember(Member member, ChildFact fact, Instant at) {
        return switch (fact) {
            case ChildFact.Started _ -> started(member, at);
            case ChildFact.TakenOver over -> takenOver(member, over.process().pid(), at);
            case ChildFact.Crashed crashed ->
                List.of(new ProgressEvent.Crashed(member.name(), crashed.what(), crashed.restartIn()));
            case ChildFact.FellSilent silent ->
                List.of(new ProgressEvent.Crashed(
                        member.name(), "silent for " + silent.silentFor().toSeconds() + " s", Duration.ZERO));
            case StaysDown down -> List.of(new ProgressEvent.Failed(member.name(), why(down), lastLines.apply(member)));
            case ChildFact.CameAlive _, ChildFact.RestartedAsPlanned _, ChildFact.Ended _ -> List.of();
        };
    }

    private static String why(StaysDown down) {
        return switch (down.reason()) {
            case CONFIGURATION -> "its configuration must be changed (" + down.what() + ")";
            case TOO_MANY_EXITS -> "it ended too often (last: " + down.what() + ")";
        };
    }

    private List<ProgressEvent> started(Member member, Instant at) {
        return begun.putIfAbsent(member.role(), at) == null
                ? List.of(new ProgressEvent.Starting(part(member.role())))
                : List.of();
    }

    private List<ProgressEvent> takenOver(Member member, long pid, Instant at) {
        begun.putIfAbsent(member.role(), at);
        return List.of(new ProgressEvent.TakenOver(part(member.role()), member.name(), pid));
    }

    private List<ProgressEvent> ready(Member member, Instant at) {
        if (!ready.add(member) || !members.contains(member)) {
            return List.of();
        }
        boolean partIsReady =
                members.stream().filter(other -> other.role() == member.role()).allMatch(ready::contains);
        Instant from = begun.getOrDefault(member.role(), beganAt);
        return partIsReady
                ? List.of(new ProgressEvent.PartReady(part(member.role()), Duration.between(from, at)))
                : List.of();
    }

    private Part part(Role role) {
        return switch (role) {
            case BROKER -> new Part("broker", "broker");
            case DISCORD -> new Part("discord", "local Discord");
            case SERVICE -> new Part("services", services());
        };
    }

    private String services() {
        List<String> names = members.stream()
                .filter(member -> member.role() == Role.SERVICE)
                .map(Member::name)
                .toList();
        boolean single = names.stream().allMatch(name -> name.endsWith("-1"));
        return names.stream()
                .map(name -> single ? name.substring(0, name.length() - 2) : name)
                .collect(Collectors.joining(", "));
    }
}

package bot.k98.watchdog.files;

import bot.k98.watchdog.domain.child.ChildFact;
import bot.k98.watchdog.domain.child.ChildFact.StaysDown;
import bot.k98.watchdog.domain.fleet.FleetFact;
import bot.k98.watchdog.domain.fleet.Member;
import bot.k98.watchdog.supervision.FleetListener;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Writes what happens in the fleet into {@link OperatorLog}. */
public final class FleetLog implements FleetListener {
    private final OperatorLog log;
    private final Function<Member, List<String>> lastLines;

    /** @param lastLines that a member wrote to its console */
    public FleetLog(OperatorLog log, Function<Member, List<String>> lastLines) {
        this.log = log;
        this.lastLines = lastLines;
    }

    @Override
    public void tell(FleetFact fact, Instant at) {
        switch (fact) {
            case FleetFact.OfMember of -> tell(of.member(), of.fact());
            case FleetFact.BecameReady became ->
                log.info("ready instance=" + became.member().name());
            case FleetFact.FoundReady found ->
                log.info("found ready instance=" + found.member().name());
            case FleetFact.Scaled scaled ->
                log.info("scaled service=%s from=%d to=%d".formatted(scaled.service(), scaled.from(), scaled.to()));
            case FleetFact.TakenAway gone ->
                log.info("taken away instance=" + gone.member().name());
            case FleetFact.AllReady _ -> log.info("all ready");
            case FleetFact.Hopeless hopeless ->
                log.warn("given up, everything is stopped instance="
                        + hopeless.member().name());
            case FleetFact.Stopping _ -> log.info("stopping");
            case FleetFact.AllStopped stopped ->
                log.info("all stopped took_ms=" + stopped.took().toMillis());
        }
    }

    private void tell(Member member, ChildFact fact) {
        String name = member.name();
        switch (fact) {
            case ChildFact.Started started ->
                log.info("started instance=%s pid=%d"
                        .formatted(name, started.process().pid()));
            case ChildFact.TakenOver over ->
                log.info("taken over instance=%s pid=%d"
                        .formatted(name, over.process().pid()));
            case ChildFact.CameAlive alive ->
                log.info("alive instance=%s took_ms=%d"
                        .formatted(name, alive.took().toMillis()));
            case ChildFact.RestartedAsPlanned restarted ->
                log.info("planned restart instance=%s ran_s=%d"
                        .formatted(name, restarted.ranFor().toSeconds()));
            case ChildFact.Crashed crashed -> log.crash(line(name, crashed));
            case StaysDown down -> staysDown(member, down);
            case ChildFact.FellSilent silent ->
                log.crash("hung instance=%s silent_s=%d ran_s=%d"
                        .formatted(
                                name,
                                silent.silentFor().toSeconds(),
                                silent.ranFor().toSeconds()));
            case ChildFact.Ended ended ->
                log.info("ended instance=%s exit=%s killed=%s"
                        .formatted(
                                name,
                                ended.code().isPresent()
                                        ? Integer.toString(ended.code().getAsInt())
                                        : "unknown",
                                ended.killed()));
        }
    }

    private static String line(String name, ChildFact.Crashed crashed) {
        return "crashed instance=%s how=\"%s\" ran_s=%d restart_in_ms=%d recent=%d"
                .formatted(
                        name,
                        crashed.what(),
                        crashed.ranFor().toSeconds(),
                        crashed.restartIn().toMillis(),
                        crashed.recent());
    }

    private void staysDown(Member member, StaysDown down) {
        String name = member.name();
        log.crash("stays down instance=%s reason=%s how=\"%s\"".formatted(name, down.reason(), down.what()));
        lastLines.apply(member).forEach(line -> log.warn("  " + name + " | " + line));
    }
}

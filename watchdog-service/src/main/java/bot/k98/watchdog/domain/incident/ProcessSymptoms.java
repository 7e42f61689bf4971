package bot.k98.watchdog.domain.incident;

import static bot.k98.watchdog.domain.incident.Observation.bad;
import static bot.k98.watchdog.domain.incident.Observation.good;
import static bot.k98.watchdog.domain.incident.Observation.unknown;

import bot.k98.watchdog.domain.child.ChildState;
import bot.k98.watchdog.domain.child.ChildState.BackingOff;
import bot.k98.watchdog.domain.child.ChildState.Draining;
import bot.k98.watchdog.domain.child.ChildState.GaveUp;
import bot.k98.watchdog.domain.child.ChildState.Running;
import bot.k98.watchdog.domain.child.ChildState.Starting;
import bot.k98.watchdog.domain.child.ChildState.Stopped;
import bot.k98.watchdog.domain.child.ChildState.Stopping;
import bot.k98.watchdog.domain.child.ProcessId;
import bot.k98.watchdog.domain.child.UnplannedExits;
import bot.k98.watchdog.domain.ops.InstanceStatus;
import bot.k98.watchdog.domain.ops.InstanceStatus.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one process shows. A worse thing makes the lesser ones of the same process unknown, so that one fault is one incident. */
final class ProcessSymptoms {
    private static final Duration LOOP_WITHIN = Duration.ofMinutes(10);
    static final int LOOP = 3;
    private static final Duration START_TAKES = Duration.ofSeconds(60);

    /** Of a process that something else supervises it is known that it runs as long as it is heard; its starts {@link MachineSymptoms} counts. */
    private static final ChildState UNSUPERVISED =
            new Running(Instant.EPOCH, new ProcessId(0, Instant.EPOCH), UnplannedExits.NONE);

    private ProcessSymptoms() {}

    static List<Observation> of(InstanceStatus instance, Instant now) {
        List<Observation> seen = new ArrayList<>(List.of(givenUp(instance), down(instance, now), notReady(instance)));
        if (instance.supervised().isPresent()) {
            seen.add(loop(instance, now));
        }
        return seen;
    }

    private static Observation givenUp(InstanceStatus instance) {
        IncidentKind kind = IncidentKind.GIVEN_UP;
        return switch (state(instance)) {
            case GaveUp down -> bad(kind, instance.name(), why(instance.name(), down));
            case Starting _, BackingOff _, Stopping _, Draining _ -> unknown(kind, instance.name());
            case Running _, Stopped _ -> good(kind, instance.name());
        };
    }

    private static String why(String name, GaveUp down) {
        return switch (down.reason()) {
            case TOO_MANY_EXITS ->
                "%s ended too often and stays down. Its last lines say why; then /ops start.".formatted(name);
            case CONFIGURATION ->
                "%s refuses its configuration and stays down. Its last lines say what to change; then /ops start."
                        .formatted(name);
        };
    }

    private static Observation loop(InstanceStatus instance, Instant now) {
        IncidentKind kind = IncidentKind.RESTART_LOOP;
        ChildState state = state(instance);
        long recent = state.exits().recent().stream()
                .filter(at -> at.isAfter(now.minus(LOOP_WITHIN)))
                .count();
        if (state instanceof GaveUp) {
            return unknown(kind, instance.name());
        }
        return recent >= LOOP
                ? bad(kind, instance.name(), "%s ended %d times in 10 minutes.".formatted(instance.name(), recent))
                : good(kind, instance.name());
    }

    private static Observation down(InstanceStatus instance, Instant now) {
        IncidentKind kind = IncidentKind.DOWN;
        String name = instance.name();
        return switch (state(instance)) {
            case BackingOff _
            when loop(instance, now).verdict() != Observation.Verdict.BAD ->
                bad(kind, name, name + " ended and is not there.");
            case Starting starting
            when now.isAfter(starting.since().plus(START_TAKES)) ->
                bad(kind, name, name + " was started and never said that it lives.");
            case Running _
            when instance.condition() == Condition.NOT_LIVE ->
                bad(kind, name, name + " is stuck: its own check says so.");
            case Running _, Stopped _ -> good(kind, name);
            case BackingOff _, Starting _, GaveUp _, Stopping _, Draining _ -> unknown(kind, name);
        };
    }

    private static Observation notReady(InstanceStatus instance) {
        IncidentKind kind = IncidentKind.NOT_READY;
        return switch (instance.condition()) {
            case NOT_READY ->
                bad(kind, instance.name(), instance.name() + " runs but does not do its work; see its health.");
            case READY -> good(kind, instance.name());
            case DOWN, SILENT, NOT_LIVE -> unknown(kind, instance.name());
        };
    }

    private static ChildState state(InstanceStatus instance) {
        return instance.supervised().orElse(UNSUPERVISED);
    }
}

package bot.k98.watchdog.domain.ops;

import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.watchdog.domain.child.ChildState;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is known of one process.
 *
 * @param supervised its state, when this watchdog supervises it
 * @param restarts since this watchdog started; empty when something else supervises it
 * @param beat the newest, with its age
 * @param residentBytes its memory; empty where it can't be read
 */
public record InstanceStatus(
        String name,
        Optional<ChildState> supervised,
        OptionalInt restarts,
        Optional<AgedBeat> beat,
        OptionalLong residentBytes) {
    /** A heartbeat and how old it is. */
    public record AgedBeat(Beat beat, Duration age, boolean fresh) {}

    /** How well it is, the worst thing known of it first. */
    public enum Condition {
        DOWN,
        SILENT,
        NOT_LIVE,
        NOT_READY,
        READY
    }

    /** Broker and local Discord write no heartbeats: of them it is known whether they run. */
    public Condition condition() {
        boolean runs = supervised.map(state -> state.process().isPresent()).orElse(true);
        if (!runs) {
            return Condition.DOWN;
        }
        if (beat.isEmpty()) {
            return supervised.filter(ChildState.Running.class::isInstance).isPresent()
                    ? Condition.READY
                    : Condition.SILENT;
        }
        return ofBeat(beat.get());
    }

    private static Condition ofBeat(AgedBeat aged) {
        if (!aged.fresh()) {
            return Condition.SILENT;
        }
        if (!aged.beat().live()) {
            return Condition.NOT_LIVE;
        }
        return aged.beat().ready() ? Condition.READY : Condition.NOT_READY;
    }
}

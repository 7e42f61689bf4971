package bot.k98.watchdog.domain.child;

import bot.k98.watchdog.domain.child.ChildFact.StaysDown;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where a supervised process stands. A move is a method of the state that is left; see the package's diagram. */
public sealed interface ChildState {
    /** How often it ended without being asked to. */
    UnplannedExits exits();

    /** The process, when there is one. */
    default Optional<ProcessId> process() {
        return Optional.empty();
    }

    /** Not running, and nobody wants it to. */
    record Stopped(UnplannedExits exits) implements ChildState {
        /** Before the first start. */
        public static final Stopped NEVER_STARTED = new Stopped(UnplannedExits.NONE);

        Starting start(Instant now) {
            return Starting.anew(now, exits);
        }

        Starting adopt(ProcessId process) {
            return new Starting(process.startedAt(), Optional.of(process), true, exits);
        }
    }

    /**
     * Started, not yet heard of.
     *
     * @param process empty until the operating system has answered
     * @param adopted an earlier watchdog started it, and may have heard of it
     */
    record Starting(Instant since, Optional<ProcessId> process, boolean adopted, UnplannedExits exits)
            implements ChildState {
        static Starting anew(Instant now, UnplannedExits exits) {
            return new Starting(now, Optional.empty(), false, exits);
        }

        Starting launched(ProcessId started) {
            return new Starting(since, Optional.of(started), false, exits);
        }

        Running live(ProcessId alive, Instant now) {
            return new Running(now, alive, exits);
        }

        Fall fell(Instant now) {
            return new Fall(since, exits.plus(now));
        }

        Stopping stop(ProcessId running, Instant killAt) {
            return new Stopping(running, killAt, false, Stopping.Then.STAY_DOWN, exits);
        }

        Stopped cancel() {
            return new Stopped(exits);
        }
    }

    /** @param since when it was first heard of */
    record Running(Instant since, ProcessId id, UnplannedExits exits) implements ChildState {
        @Override
        public Optional<ProcessId> process() {
            return Optional.of(id);
        }

        /** An adopted process ran before it was heard of. */
        Instant ranSince() {
            return id.startedAt().isBefore(since) ? id.startedAt() : since;
        }

        Running forgiven() {
            return new Running(since, id, exits.forgiven());
        }

        Starting restart(Instant now) {
            return Starting.anew(now, exits);
        }

        Fall fell(Instant now) {
            return new Fall(ranSince(), exits.plus(now));
        }

        Draining drain(Instant until) {
            return new Draining(id, until, exits);
        }

        Stopping stop(Instant killAt) {
            return new Stopping(id, killAt, false, Stopping.Then.STAY_DOWN, exits);
        }

        Stopping replace(Instant killAt) {
            return new Stopping(id, killAt, false, Stopping.Then.REPLACE, exits);
        }
    }

    /** Ended by itself; started again at {@code until}. */
    record BackingOff(Instant until, UnplannedExits exits) implements ChildState {
        Starting start(Instant now) {
            return Starting.anew(now, exits);
        }

        Stopped stop() {
            return new Stopped(exits);
        }
    }

    /** Stays down until an operator starts it. */
    record GaveUp(Instant since, StaysDown.Reason reason, UnplannedExits exits) implements ChildState {
        Starting lift(Instant now) {
            return Starting.anew(now, exits.forgiven());
        }

        Stopped stop() {
            return new Stopped(exits);
        }
    }

    /**
     * Asked to finish what it has begun and to go for good.
     *
     * @param until then it is ended, if it still runs
     */
    record Draining(ProcessId id, Instant until, UnplannedExits exits) implements ChildState {
        @Override
        public Optional<ProcessId> process() {
            return Optional.of(id);
        }

        Stopping stop(Instant killAt) {
            return new Stopping(id, killAt, false, Stopping.Then.STAY_DOWN, exits);
        }

        Stopped ended() {
            return new Stopped(exits);
        }
    }

    /**
     * Asked to end.
     *
     * @param killAt when it is killed, if it still runs
     * @param killed that has happened
     */
    record Stopping(ProcessId id, Instant killAt, boolean killed, Then then, UnplannedExits exits)
            implements ChildState {
        /** What follows the exit. */
        public enum Then {
            STAY_DOWN,
            /** It was to stay down and is wanted again. */
            START_AGAIN,
            /** It hung, which counts like a crash. */
            REPLACE
        }

        @Override
        public Optional<ProcessId> process() {
            return Optional.of(id);
        }

        Stopping stayDown(Instant sooner) {
            return new Stopping(id, sooner.isBefore(killAt) ? sooner : killAt, killed, Then.STAY_DOWN, exits);
        }

        Stopping startAgain() {
            return new Stopping(id, killAt, killed, then == Then.REPLACE ? then : Then.START_AGAIN, exits);
        }

        Stopping kill() {
            return new Stopping(id, killAt, true, then, exits);
        }

        Stopped ended() {
            return new Stopped(exits);
        }

        Fall fell(Instant now) {
            return new Fall(now, exits.plus(now));
        }
    }

    /** Just fell, the consequence not drawn yet: not a state to stay in. */
    record Fall(Instant ranSince, UnplannedExits exits) {
        BackingOff backOff(Instant until) {
            return new BackingOff(until, exits);
        }

        GaveUp giveUp(Instant now, StaysDown.Reason reason) {
            return new GaveUp(now, reason, exits);
        }

        Duration ranFor(Instant now) {
            return Duration.between(ranSince, now);
        }
    }
}

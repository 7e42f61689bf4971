package bot.k98.watchdog.domain.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A restart in which somebody always works: one instance more comes up, then each of the others is restarted while the rest is ready, and
 * the one that came is taken away again. Where it stands; {@link #decide} says what is next.
 *
 * <pre>
 *  Coming ──ready──▶ Turning(1) ──new process, ready──▶ … Turning(n) ──▶ Going ──gone──▶ Over
 *     └──not in time──▶ Going ──▶ Over, failed     └──not in time──▶ Going ──▶ Over, failed
 * </pre>
 *
 * @param instances that are restarted, in this order
 * @param spare the one that comes and goes; empty when there is no number left for it
 */
public record RollingRestart(List<String> instances, Optional<String> spare, Phase phase, Instant since) {
    /** A process that is not ready by then needs a person. */
    static final Duration PATIENCE = Duration.ofSeconds(120);

    public RollingRestart {
        instances = List.copyOf(instances);
    }

    /** Where it stands. */
    public sealed interface Phase {
        record Coming() implements Phase {}

        /** @param before its process when it was asked; it is over when another one is ready */
        record Turning(int index, long before) implements Phase {}

        record Going(Optional<String> problem) implements Phase {}

        /** @param problem empty: all were restarted */
        record Over(Optional<String> problem) implements Phase {}
    }

    /** What to do now. */
    public sealed interface Step {
        record Wait() implements Step {}

        record AddOne() implements Step {}

        record Restart(String instance) implements Step {}

        record TakeOneAway() implements Step {}
    }

    /** One instance as it is: {@code pid} is 0 while nothing runs. */
    public record Seen(String name, long pid, boolean ready) {}

    /** The next standing and what to do. */
    public record Decision(RollingRestart next, Step step) {}

    /** Begins. */
    public static Decision begin(List<String> instances, Optional<String> spare, List<Seen> seen, Instant now) {
        RollingRestart begun = new RollingRestart(instances, spare, new Phase.Coming(), now);
        return spare.isPresent() ? new Decision(begun, new Step.AddOne()) : begun.turn(0, seen, now);
    }

    public Decision decide(List<Seen> seen, Instant now) {
        boolean late = now.isAfter(since.plus(PATIENCE));
        return switch (phase) {
            case Phase.Coming _ when isReady(spare.orElseThrow(), seen) -> turn(0, seen, now);
            case Phase.Coming _ when late -> leave(Optional.of(tooLong(spare.orElseThrow())), now);
            case Phase.Turning turning when isAnew(turning, seen) -> turn(turning.index() + 1, seen, now);
            case Phase.Turning turning when late -> leave(Optional.of(tooLong(instances.get(turning.index()))), now);
            case Phase.Going going
            when isGone(seen) -> new Decision(at(new Phase.Over(going.problem()), now), new Step.Wait());
            case Phase.Coming _, Phase.Turning _, Phase.Going _, Phase.Over _ -> new Decision(this, new Step.Wait());
        };
    }

    private Decision turn(int index, List<Seen> seen, Instant now) {
        if (index == instances.size()) {
            return leave(Optional.empty(), now);
        }
        String name = instances.get(index);
        long before = find(name, seen).map(Seen::pid).orElse(0L);
        return new Decision(at(new Phase.Turning(index, before), now), new Step.Restart(name));
    }

    private Decision leave(Optional<String> problem, Instant now) {
        return spare.isPresent()
                ? new Decision(at(new Phase.Going(problem), now), new Step.TakeOneAway())
                : new Decision(at(new Phase.Over(problem), now), new Step.Wait());
    }

    private RollingRestart at(Phase next, Instant now) {
        return new RollingRestart(instances, spare, next, now);
    }

    private boolean isAnew(Phase.Turning turning, List<Seen> seen) {
        return find(instances.get(turning.index()), seen)
                .filter(one -> one.ready() && one.pid() != turning.before())
                .isPresent();
    }

    private boolean isGone(List<Seen> seen) {
        return find(spare.orElseThrow(), seen).isEmpty();
    }

    private static boolean isReady(String name, List<Seen> seen) {
        return find(name, seen).filter(Seen::ready).isPresent();
    }

    private static Optional<Seen> find(String name, List<Seen> seen) {
        return seen.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static String tooLong(String instance) {
        return "%s was not ready after %d s; the rest was left as it is. See its log."
                .formatted(instance, PATIENCE.toSeconds());
    }
}

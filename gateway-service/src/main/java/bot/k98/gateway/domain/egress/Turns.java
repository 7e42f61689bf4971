package bot.k98.gateway.domain.egress;

import bot.k98.gateway.domain.call.Urgency;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who goes next: the most urgent, and among equals who came first. Every {@value #OLDEST_EVERY}th turn goes to whoever waits longest, so
 * that nothing waits for ever behind what is more urgent. Not safe for threads.
 *
 * @param <T> who waits; each once
 */
public final class Turns<T> {
    static final int OLDEST_EVERY = 8;

    private final Map<Urgency, Deque<Waiting<T>>> lines = new EnumMap<>(Urgency.class);
    private long came;
    private long went;

    private record Waiting<T>(T who, long number) {}

    public void join(Urgency urgency, T who) {
        lines.computeIfAbsent(urgency, any -> new ArrayDeque<>()).add(new Waiting<>(who, came++));
    }

    /** Takes out the one whose turn it is; empty when nobody waits. */
    public Optional<T> next() {
        boolean oldest = (went + 1) % OLDEST_EVERY == 0;
        Comparator<Deque<Waiting<T>>> byAge =
                Comparator.comparingLong(line -> line.element().number());
        var waiting = lines.values().stream().filter(line -> !line.isEmpty());
        Optional<T> next = (oldest ? waiting.min(byAge) : waiting.findFirst())
                .map(line -> line.remove().who());
        next.ifPresent(one -> went++);
        return next;
    }

    /** It does not wait any more. False when its turn has come already. */
    public boolean leave(T who) {
        return lines.values().stream()
                .anyMatch(line -> line.removeIf(waiting -> waiting.who().equals(who)));
    }
}

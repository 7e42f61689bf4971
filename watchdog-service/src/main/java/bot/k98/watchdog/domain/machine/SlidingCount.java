package bot.k98.watchdog.domain.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often something happened to each subject lately. Bounded: of one subject no more than {@link #MOST} are told apart. */
public final class SlidingCount {
    static final int MOST = 1_000;

    private final Duration window;
    private final Map<String, Deque<Instant>> times = new HashMap<>();

    public SlidingCount(Duration window) {
        this.window = window;
    }

    /** It happened {@code count} times. */
    public synchronized void add(String subject, int count, Instant at) {
        Deque<Instant> known = times.computeIfAbsent(subject, name -> new ArrayDeque<>());
        for (int i = 0; i < count && known.size() < MOST; i++) {
            known.addLast(at);
        }
    }

    /** Of every subject that ever had one. */
    public synchronized Map<String, Integer> counts(Instant now) {
        Map<String, Integer> counts = new HashMap<>();
        times.forEach((subject, known) -> {
            while (!known.isEmpty() && !known.peekFirst().isAfter(now.minus(window))) {
                known.removeFirst();
            }
            counts.put(subject, known.size());
        });
        return counts;
    }
}

package bot.k98.acceptance.stack;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * All processes that one started, and those that they started. One whose parent ended has another parent then, so that each is remembered that was
 * seen.
 */
public final class Offspring {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final ProcessHandle parent;
    private final Set<ProcessHandle> asked = new LinkedHashSet<>();
    private final Set<ProcessHandle> seen = new LinkedHashSet<>();

    private Offspring(ProcessHandle parent) {
        this.parent = parent;
    }

    public static Offspring of(ProcessHandle parent) {
        return new Offspring(parent);
    }

    /**
     * SIGTERM to those that it started itself, also to one that it starts meanwhile: they end theirs. Returns when none lives any more.
     *
     * @param patience then whoever still lives gets SIGKILL
     */
    public void end(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!ask().isEmpty() && System.nanoTime() < until) {
            TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
        }
        ask().forEach(ProcessHandle::destroyForcibly);
    }

    /** Returns who lives. */
    private List<ProcessHandle> ask() {
        Stream.concat(Stream.of(parent), List.copyOf(seen).stream())
                .flatMap(ProcessHandle::descendants)
                .forEach(seen::add);
        parent.children().filter(asked::add).forEach(ProcessHandle::destroy);
        return seen.stream().filter(ProcessHandle::isAlive).toList();
    }
}

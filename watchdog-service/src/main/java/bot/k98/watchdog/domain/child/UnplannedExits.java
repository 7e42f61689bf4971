package bot.k98.watchdog.domain.child;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often a child ended without being asked to.
 *
 * @param recent since it was last healthy, oldest first; bounded
 * @param total since the watchdog began
 */
public record UnplannedExits(List<Instant> recent, int total) {
    public static final UnplannedExits NONE = new UnplannedExits(List.of(), 0);

    /** More than any policy asks for. */
    private static final int KEPT = 64;

    public UnplannedExits {
        recent = List.copyOf(recent);
    }

    UnplannedExits plus(Instant at) {
        List<Instant> all = Stream.concat(recent.stream(), Stream.of(at)).toList();
        return new UnplannedExits(all.subList(Math.max(0, all.size() - KEPT), all.size()), total + 1);
    }

    /** Forgets the recent ones: it has proved itself. */
    UnplannedExits forgiven() {
        return new UnplannedExits(List.of(), total);
    }

    long since(Instant from) {
        return recent.stream().filter(at -> !at.isBefore(from)).count();
    }
}

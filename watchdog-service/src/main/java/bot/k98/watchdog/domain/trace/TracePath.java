package bot.k98.watchdog.domain.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * All steps of one trace, in order of time.
 *
 * @param searchedFrom nothing older was looked at
 * @param complete false: the search was ended by its bounds before it had seen everything
 */
public record TracePath(TraceReference reference, List<Hop> hops, Instant searchedFrom, boolean complete) {
    public TracePath {
        hops = List.copyOf(hops);
    }

    public static TracePath of(
            TraceReference reference, Collection<Hop> found, Instant searchedFrom, boolean complete) {
        return new TracePath(
                reference, found.stream().sorted(Comparator.comparing(Hop::at)).toList(), searchedFrom, complete);
    }

    public boolean isEmpty() {
        return hops.isEmpty();
    }

    /** From the first step. */
    public Duration since(Hop hop) {
        return Duration.between(hops.getFirst().at(), hop.at());
    }
}

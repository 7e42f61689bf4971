package bot.k98.runtime.log;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Which lines are written: of each kind a line a second, as a minute's average; of the others how many there were is remembered. */
final class Flood {
    /** A minute of the worst is a page of each kind: enough to look one up, and to read the rest beside it. */
    static final int EACH = 60;

    static final Duration PERIOD = Duration.ofMinutes(1);

    /** Of other libraries' lines many are a kind of their own, since their text holds what they are about. */
    private static final int MOST_KINDS = 1_000;

    private final Map<String, Kind> kinds = new HashMap<>();

    private static final class Kind {
        private final Instant since;
        private long last;
        private int seen;

        Kind(Instant since) {
            this.since = since;
        }

        int leftOut() {
            return Math.max(0, seen - EACH);
        }

        boolean isOver(Instant at) {
            return leftOut() == 0 && !at.isBefore(since.plus(PERIOD));
        }
    }

    /**
     * Counts a line.
     *
     * @param number of the line; the same one may be asked for by several handlers, one after the other
     * @return 0 when it is to be written; else how many of its kind were left out, with it
     */
    synchronized int leftOut(String name, long number, Instant at) {
        Kind kind = kinds.get(name);
        if (kind == null || kind.isOver(at)) {
            if (kinds.size() >= MOST_KINDS) {
                kinds.values().removeIf(other -> other.isOver(at));
            }
            if (kinds.size() >= MOST_KINDS) {
                return 0;
            }
            kind = new Kind(at);
            kinds.put(name, kind);
        }
        if (kind.seen == 0 || kind.last != number) {
            kind.last = number;
            kind.seen++;
        }
        return kind.leftOut();
    }

    /** How many of a kind were left out; from now on they are written again. */
    synchronized int take(String name) {
        Kind kind = kinds.remove(name);
        return kind == null ? 0 : kind.leftOut();
    }
}

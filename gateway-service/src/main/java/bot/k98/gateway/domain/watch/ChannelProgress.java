package bot.k98.gateway.domain.watch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far one channel is. Whatever may have been missed is read from the channel's history, after the cursor; what comes meanwhile
 * waits behind that. Nothing waits without a bound: what finds no room is left to the history as well.
 *
 * <pre>
 *            session begins                    history read to its end
 * any state ───────────────▶ behind, closed ──▶ behind ───────────────▶ live
 *                                     guild there  ▲                     │
 *                                                  └─────────────────────┘
 *                                                        no room left
 * </pre>
 *
 * Not safe for several threads.
 */
public final class ChannelProgress {
    /** Messages that wait, at most. */
    static final int ROOM = 200;

    /** Messages that are told at once, at most: the more came while the broker took the last ones, the fewer times it is waited for. */
    static final int TOGETHER = 100;

    /** Ids that are known again when Discord repeats them; a RESUME repeats a few. */
    static final int KNOWN_AGAIN = 1_000;

    /** The cursor before every message. */
    public static final String BEGINNING = "0";

    private final Deque<Seen> page = new ArrayDeque<>();
    private final Deque<Seen> waiting = new ArrayDeque<>();
    private final Map<String, Boolean> recent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > KNOWN_AGAIN;
        }
    };

    private Optional<String> cursor;
    private Optional<Gap> gap;
    private Optional<Finding> finding = Optional.empty();
    private boolean open;
    private boolean behind = true;
    private boolean reading;
    private boolean blind;

    /** @param cursor everything up to this message has been told; empty when the channel is watched for the first time */
    public ChannelProgress(Optional<String> cursor) {
        this.cursor = cursor;
        this.gap = cursor.map(Gap::after);
    }

    /** Everything up to this message has been told. */
    public Optional<String> cursor() {
        return cursor;
    }

    /** Whether messages may be missing that Discord has. */
    public boolean behind() {
        return behind || reading || !page.isEmpty();
    }

    /** Whether something may have been missed that can't be read. */
    public boolean blind() {
        return blind;
    }

    /** Whether the bot sees the channel now. */
    public boolean open() {
        return open;
    }

    /** The bot doesn't see the channel, or there is a new session: Discord repeats nothing of what came between the last one and this. */
    public void closed() {
        open = false;
        behind = true;
        gap = gap.or(() -> cursor.map(Gap::after));
    }

    /** The channel is there; its history can be read. */
    public void opened() {
        open = true;
        behind = true;
    }

    /** It was posted just now. */
    public void came(Seen seen) {
        if (waiting.size() < ROOM) {
            waiting.add(seen);
        } else {
            behind = true;
        }
    }

    /** What to do now; empty: nothing, until something comes. Not to be asked again before that is done. */
    public Optional<WatchMove> next() {
        while (open) {
            if (page.isEmpty() && behind) {
                behind = false;
                reading = true;
                return Optional.of(
                        cursor.<WatchMove>map(WatchMove.ReadAfter::new).orElseGet(WatchMove.ReadNewest::new));
            }
            List<Seen> run = run();
            if (run.isEmpty() && !behind) {
                return Optional.empty();
            }
            if (run.stream().anyMatch(Seen::told)) {
                return Optional.of(new WatchMove.Tell(run));
            }
            passed(run);
        }
        return Optional.empty();
    }

    /** What is next in line, each once. The history goes before what came meanwhile. */
    private List<Seen> run() {
        Map<String, Seen> run = new LinkedHashMap<>();
        Seen seen = poll();
        while (seen != null) {
            if (!recent.containsKey(seen.id())) {
                run.putIfAbsent(seen.id(), seen);
            }
            seen = run.size() < TOGETHER ? poll() : null;
        }
        return List.copyOf(run.values());
    }

    private Seen poll() {
        if (!page.isEmpty()) {
            return page.poll();
        }
        return behind ? null : waiting.poll();
    }

    /** The services will hear of them for certain, or need not. */
    public void passed(List<Seen> run) {
        run.forEach(this::passed);
    }

    private void passed(Seen seen) {
        recent.put(seen.id(), true);
        if (cursor.isEmpty() || number(cursor.get()) < number(seen.id())) {
            cursor = Optional.of(seen.id());
            // The cursor is past it: it won't be read any more.
            gap = gap.filter(unread -> !unread.unknown());
        }
    }

    /**
     * The history after the cursor.
     *
     * @param messages the oldest first
     * @param all whether it has no more
     */
    public void read(List<Seen> messages, boolean all) {
        Set<String> ids = new HashSet<>();
        messages.forEach(seen -> ids.add(seen.id()));
        int missed = missed(messages);
        waiting.removeIf(seen -> ids.contains(seen.id()));
        page.addAll(messages);
        reading = false;
        blind = false;
        behind = behind || !all;
        gap = gap.map(unread -> unread.read(
                messages.isEmpty()
                        ? Optional.empty()
                        : Optional.of(messages.getLast().id()),
                missed));
        if (!behind) {
            finding = gap.flatMap(Gap::finding).or(() -> finding);
            gap = Optional.empty();
        }
    }

    /** Those that services have to be told of and that did not come by themselves. */
    private int missed(List<Seen> messages) {
        Set<String> came = new HashSet<>(recent.keySet());
        waiting.forEach(seen -> came.add(seen.id()));
        return (int) messages.stream()
                .filter(seen -> seen.told() && !came.contains(seen.id()))
                .count();
    }

    /** Telling begins after this message. Those that came meanwhile wait, and are told. */
    public void started(String messageId) {
        cursor = Optional.of(messageId);
        reading = false;
        blind = false;
    }

    /** The history could not be read this time. */
    public void notRead() {
        reading = false;
        behind = true;
    }

    /** The history can't be read at all: what was missed stays unknown, and what comes is told. */
    public void unreadable() {
        reading = false;
        blind = true;
        finding = gap.filter(unread -> !unread.unknown())
                .<Finding>map(unread -> new Finding.Unreadable(unread.after()))
                .or(() -> finding);
        gap = gap.map(Gap::unreadable);
    }

    /** What became of the last time in which nobody listened, once; empty while that isn't known, and where nothing was missed. */
    public Optional<Finding> finding() {
        Optional<Finding> told = finding;
        finding = Optional.empty();
        return told;
    }

    private static long number(String id) {
        return Long.parseUnsignedLong(id);
    }
}

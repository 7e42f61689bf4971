package bot.k98.watchdog.domain.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of all processes' warnings is written into one file. The same again within {@link #WINDOW} is counted, told as a number when the window
 * is over; so is what goes beyond {@link #MOST} different ones of a process: a process that does nothing but complain fills no disk. Numbers in a
 * text don't make it another.
 */
public final class WarningDigest {
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final int MOST = 50;
    private static final String OTHERS = "other warnings";

    private final Map<Key, Window> windows = new LinkedHashMap<>();

    private record Key(String from, String words) {}

    private static final class Window {
        private final Instant until;
        private final LogEntry first;
        private int again;

        private Window(Instant until, LogEntry first) {
            this.until = until;
            this.first = first;
        }
    }

    /** The same again, told once for all times. */
    public record Repeated(String from, String words, int times) {}

    /** True when it is to be written; false when it is counted. */
    public boolean isNew(LogEntry entry, Instant now) {
        Key key = new Key(entry.from(), pattern(entry.words()));
        long ofProcess = windows.keySet().stream()
                .filter(known -> known.from().equals(entry.from()))
                .count();
        boolean full = !windows.containsKey(key) && ofProcess >= MOST;
        Key counted = full ? new Key(entry.from(), OTHERS) : key;
        Window window = windows.get(counted);
        if (window != null) {
            window.again++;
            return false;
        }
        Window begun = new Window(now.plus(WINDOW), entry);
        begun.again = full ? 1 : 0;
        windows.put(counted, begun);
        return !full;
    }

    /** What came again in windows that are over. */
    public List<Repeated> over(Instant now) {
        List<Repeated> repeated = new ArrayList<>();
        for (Iterator<Map.Entry<Key, Window>> all = windows.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Key, Window> one = all.next();
            if (!now.isBefore(one.getValue().until)) {
                told(one.getKey(), one.getValue()).ifPresent(repeated::add);
                all.remove();
            }
        }
        return repeated;
    }

    private static Optional<Repeated> told(Key key, Window window) {
        String words = key.words().equals(OTHERS) ? OTHERS : headline(window.first);
        return window.again == 0 ? Optional.empty() : Optional.of(new Repeated(key.from(), words, window.again));
    }

    private static String pattern(String words) {
        return words.replaceAll("[0-9a-f]*\\d[0-9a-f]*", "#");
    }

    /** The first line. */
    public static String headline(LogEntry entry) {
        return entry.words().lines().findFirst().orElse("");
    }
}

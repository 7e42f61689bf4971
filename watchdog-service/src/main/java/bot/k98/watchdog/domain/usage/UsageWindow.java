package bot.k98.watchdog.domain.usage;

import bot.k98.contracts.ops.Usage.CommandAnswered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newest uses, each once, at most {@link #MOST} and none older than {@link #SPAN}. One thread adds, any may read. */
public final class UsageWindow {
    /** Some 10 MB. */
    public static final int MOST = 30_000;

    public static final Duration SPAN = Duration.ofDays(30);

    private final Map<String, CommandAnswered> uses = new LinkedHashMap<>();
    private boolean complete = true;

    /** A use that two gateways wrote counts once. */
    public synchronized void add(CommandAnswered use, Instant now) {
        uses.putIfAbsent(use.id(), use);
        Iterator<CommandAnswered> oldest = uses.values().iterator();
        while (oldest.hasNext()) {
            boolean old = oldest.next().usedAt().isBefore(now.minus(SPAN));
            if (!old && uses.size() <= MOST) {
                return;
            }
            oldest.remove();
            complete &= old;
        }
    }

    public synchronized List<CommandAnswered> since(Instant from) {
        return new ArrayList<>(uses.values())
                .stream().filter(use -> !use.usedAt().isBefore(from)).toList();
    }

    /** Whether it goes back the whole span, or as far as there are uses. */
    public synchronized boolean isComplete() {
        return complete;
    }
}

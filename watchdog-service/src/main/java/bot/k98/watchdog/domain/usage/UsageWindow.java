package bot.k98.watchdog.domain.usage;

import bot.k98.contracts.ops.Usage.CommandAnswered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The newest uses, each once, at most {@link #MOST} and none older than {@link #SPAN}. One thread adds, any may read. */
public final class UsageWindow {
    /** Some 10 MB. */
    public static final int MOST = 30_000;

    public static final Duration SPAN = Duration.ofDays(30);

    private final Map<String, CommandAnswered> uses = new LinkedHashMap<>();
    private final Set<Forgotten> forgotten = new HashSet<>();
    private boolean complete = true;

    /** A use that two gateways wrote counts once, and one that is forgotten not at all. */
    public synchronized void add(CommandAnswered use, Instant now) {
        if (forgotten.stream().anyMatch(one -> one.covers(use))) {
            return;
        }
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

    /** Forgets uses that are here, and those that are still to be read. */
    public synchronized void forget(Forgotten which, Instant now) {
        forgotten.removeIf(old -> old.until().isBefore(now.minus(SPAN)));
        forgotten.add(which);
        uses.values().removeIf(which::covers);
    }

    /** A member's uses in a guild, and those outside any guild, oldest first. */
    public synchronized List<CommandAnswered> of(String userId, String guildId, Instant now) {
        Forgotten theirs = new Forgotten(userId, guildId, now);
        return uses.values().stream().filter(theirs::covers).toList();
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

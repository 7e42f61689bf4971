package bot.k98.watchdog.domain.connection;

import bot.k98.contracts.discord.ConnectionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What gateways said of their connections in the last week, at most {@link #MOST}. One thread adds, any may read. */
public final class ConnectionBook {
    /** Some 2 MB. */
    public static final int MOST = 5_000;

    /** As long as the topic keeps it. */
    public static final Duration SPAN = Duration.ofDays(7);

    private final Set<ConnectionEvent> events = new LinkedHashSet<>();
    private boolean read;

    /**
     * What is known.
     *
     * @param outages the newest first
     * @param since how far back it goes; empty when nothing was said in the last week
     * @param complete whether all that was said is read
     */
    public record View(List<Outage> outages, Optional<Instant> since, boolean complete) {
        public View {
            outages = List.copyOf(outages);
        }
    }

    /** One that is written twice counts once. */
    public synchronized void add(ConnectionEvent event, Instant now) {
        events.add(event);
        forget(now);
        Iterator<ConnectionEvent> oldest = events.iterator();
        while (events.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
    }

    /** All that was there is read. */
    public synchronized void caughtUp() {
        read = true;
    }

    public synchronized View view(Instant now) {
        forget(now);
        return new View(
                OutageFold.outages(events),
                events.stream().map(ConnectionEvent::at).min(Instant::compareTo),
                read);
    }

    private void forget(Instant now) {
        events.removeIf(event -> event.at().isBefore(now.minus(SPAN)));
    }
}

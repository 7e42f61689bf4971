package bot.k98.watchdog.alert;

import bot.k98.watchdog.domain.incident.Episode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/**
 * What one sink is still to be told, in order: the same concern may end and open again. Stops at the first that fails and goes on there after
 * a pause that grows from 2 seconds to a minute, for as long as it takes.
 */
final class AlertLane {
    private static final Logger LOG = Logger.getLogger(AlertLane.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final AlertSink sink;
    private final AlertLedger ledger;
    private final BiConsumer<String, String> counted;
    private final Deque<Episode> waiting = new ArrayDeque<>();
    private Duration pause = FIRST_PAUSE;
    private Instant notBefore = Instant.MIN;

    /** @param counted gets the sink's name and the outcome of each attempt */
    AlertLane(AlertSink sink, AlertLedger ledger, BiConsumer<String, String> counted) {
        this.sink = sink;
        this.ledger = ledger;
        this.counted = counted;
    }

    /** What an earlier watchdog could not tell any more, oldest first. Old ends are told only where they can matter. */
    void addUntold(Collection<Episode> earlier) {
        earlier.stream()
                .filter(episode -> !ledger.isTold(entry(episode)))
                .filter(episode -> episode.isOpen() || sink.endsWhatWasNeverTold() || ledger.isTold(opening(episode)))
                .forEach(this::add);
    }

    synchronized void add(Episode episode) {
        waiting.addLast(episode);
    }

    /** Tells what is due; blocks while it does. */
    void work(Instant now) {
        if (now.isBefore(notBefore)) {
            return;
        }
        for (Episode next = first(); next != null; next = first()) {
            Delivery delivery = sink.deliver(next);
            counted.accept(sink.name(), outcome(delivery));
            if (delivery instanceof Delivery.Failed failed) {
                later(next, failed, now);
                return;
            }
            if (delivery instanceof Delivery.Refused(String why)) {
                LOG.errorf("alert refused sink=%s incident=%s problem=\"%s\"", sink.name(), next.id(), why);
            }
            told(next);
        }
    }

    private void later(Episode episode, Delivery.Failed failed, Instant now) {
        Duration wait = failed.retryAfter().orElse(pause);
        LOG.warnf(
                "alert not told sink=%s incident=%s problem=\"%s\" again_in_s=%d",
                sink.name(), episode.id(), failed.why(), wait.toSeconds());
        notBefore = now.plus(wait);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private synchronized Episode first() {
        return waiting.peekFirst();
    }

    private void told(Episode episode) {
        pause = FIRST_PAUSE;
        ledger.noteTold(entry(episode));
        synchronized (this) {
            waiting.removeFirst();
        }
    }

    private String entry(Episode episode) {
        return episode.isOpen() ? opening(episode) : episode.id() + "/resolved@" + sink.name();
    }

    private String opening(Episode episode) {
        return episode.id() + "/opened@" + sink.name();
    }

    private static String outcome(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Accepted _ -> "accepted";
            case Delivery.Refused _ -> "refused";
            case Delivery.Failed _ -> "failed";
        };
    }
}

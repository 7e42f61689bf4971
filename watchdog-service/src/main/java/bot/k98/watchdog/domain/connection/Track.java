package bot.k98.watchdog.domain.connection;

import bot.k98.contracts.discord.ConnectionEvent.Connection;
import bot.k98.contracts.discord.ConnectionEvent.ConnectionLost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One connection, as its records are taken in their order. */
final class Track {
    private final Connection connection;
    private final List<Entry> entries = new ArrayList<>();
    private boolean listens;
    private Optional<Instant> began = Optional.empty();

    /** @param handedOver whether another gateway listened meanwhile */
    private record Entry(Outage outage, boolean handedOver) {}

    Track(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** Whether it has a session, as far as it said. */
    boolean listens() {
        return listens;
    }

    Stream<Outage> listed() {
        return entries.stream().filter(entry -> !entry.handedOver()).map(Entry::outage);
    }

    void lost(ConnectionLost lost, boolean handedOver) {
        listens = false;
        if (!away()) {
            var reason = new Outage.Reason(lost.cause(), lost.closeCode());
            add(Outage.begun(connection, Optional.of(lost.at()), Optional.of(reason)), handedOver);
        }
    }

    void back(Instant at, Optional<Instant> lostAt, boolean resumed) {
        boolean unsaid = !away() && (lostAt.isPresent() || listens);
        if (unsaid) {
            add(Outage.begun(connection, lostAt, Optional.empty()), false);
        }
        if (away()) {
            change(outage -> outage.ended(new Outage.End(at, resumed), lostAt));
        }
        listens = true;
        began = Optional.of(at);
    }

    /** Of the last outage. Where none is known there was one all the same: without somebody who listened before there would be no cursor. */
    void found(UnaryOperator<Outage> what) {
        if (entries.isEmpty()) {
            began.ifPresent(at -> add(
                    Outage.begun(connection, Optional.empty(), Optional.empty())
                            .ended(new Outage.End(at, false), Optional.empty()),
                    false));
        }
        if (!entries.isEmpty()) {
            change(what);
        }
    }

    /** Whichever outage it was said of that this can't be known. */
    void known(String channelId, String afterMessageId) {
        entries.replaceAll(entry -> new Entry(entry.outage().known(channelId, afterMessageId), entry.handedOver()));
    }

    private boolean away() {
        return !entries.isEmpty() && entries.getLast().outage().lasts();
    }

    private void add(Outage outage, boolean handedOver) {
        entries.add(new Entry(outage, handedOver));
    }

    private void change(UnaryOperator<Outage> what) {
        Entry last = entries.removeLast();
        entries.add(new Entry(what.apply(last.outage()), last.handedOver()));
    }
}

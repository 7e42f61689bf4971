package bot.k98.watchdog.connection;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.ConnectionEvent;
import bot.k98.runtime.kafka.Beginning;
import bot.k98.runtime.kafka.Following;
import bot.k98.runtime.kafka.Poll;
import bot.k98.watchdog.domain.connection.ConnectionBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Reads discord.connection from its beginning, in no group: after a start all of the last week is known again. */
@ApplicationScoped
public class ConnectionListener implements Following {
    private static final Logger LOG = Logger.getLogger(ConnectionListener.class);

    private final Clock clock;
    private final ConnectionBook book = new ConnectionBook();

    ConnectionListener(Clock clock) {
        this.clock = clock;
    }

    /** What is known now. */
    public ConnectionBook.View view() {
        return book.view(clock.instant());
    }

    @Override
    public String name() {
        return "connection";
    }

    @Override
    public Beginning beginning() {
        return Beginning.ofFirstPartition(Topics.CONNECTION);
    }

    @Override
    public void heard(Poll poll) {
        poll.decoded(Topics.CONNECTION).forEach(this::hear);
        if (poll.caughtUp(Topics.CONNECTION)) {
            book.caughtUp();
        }
    }

    private void hear(Decoded<ConnectionEvent> decoded) {
        switch (decoded) {
            case Decoded.Known<ConnectionEvent>(ConnectionEvent event) -> book.add(event, clock.instant());
            case Decoded.UnknownType<ConnectionEvent> newer ->
                LOG.debugf("event of unknown type skipped type=%s", newer.type());
            case Decoded.Malformed<ConnectionEvent> bad -> LOG.warnf("event unreadable problem=\"%s\"", bad.reason());
        }
    }
}

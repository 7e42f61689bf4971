package bot.k98.watchdog.connection;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.ConnectionEvent;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.Following;
import bot.k98.runtime.kafka.KafkaDefaults;
import bot.k98.runtime.kafka.TopicFollower;
import bot.k98.watchdog.domain.connection.ConnectionBook;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads discord.connection from its beginning, in no group: after a start all of the last week is known again. */
@ApplicationScoped
public class ConnectionListener implements Following {
    private static final Logger LOG = Logger.getLogger(ConnectionListener.class);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.CONNECTION.name(), 0);

    private final BrokerConnection broker;
    private final Clock clock;
    private final TopicFollower follower;
    private final ConnectionBook book = new ConnectionBook();

    ConnectionListener(KafkaDefaults defaults, BrokerConnection broker, Clock clock, Loops loops) {
        this.broker = broker;
        this.clock = clock;
        this.follower = new TopicFollower(
                "connection", () -> defaults.consumer("connection"), this, loops.register("connection"));
    }

    /** What is known now. */
    public ConnectionBook.View view() {
        return book.view(clock.instant());
    }

    void start(@Observes StartupEvent event) {
        follower.startAfter(broker);
    }

    void stop(@Observes ShutdownEvent event) {
        follower.stop();
    }

    @Override
    public void begin(Consumer<String, byte[]> consumer) {
        consumer.assign(List.of(PARTITION));
        consumer.seekToBeginning(List.of(PARTITION));
    }

    @Override
    public void heard(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        records.forEach(entry -> hear(entry.value()));
        if (consumer.currentLag(PARTITION).orElse(1) == 0) {
            book.caughtUp();
        }
    }

    private void hear(byte[] value) {
        switch (Topics.CONNECTION.codec().decode(value)) {
            case Decoded.Known<ConnectionEvent>(ConnectionEvent event) -> book.add(event, clock.instant());
            case Decoded.UnknownType<ConnectionEvent> newer ->
                LOG.debugf("event of unknown type skipped type=%s", newer.type());
            case Decoded.Malformed<ConnectionEvent> bad -> LOG.warnf("event unreadable problem=\"%s\"", bad.reason());
        }
    }
}

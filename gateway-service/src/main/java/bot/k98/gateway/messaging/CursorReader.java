package bot.k98.gateway.messaging;

import bot.k98.gateway.domain.watch.Cursor;
import bot.k98.gateway.watch.WatchDesk;
import bot.k98.runtime.kafka.BrokerConnection;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Map;
import org.jboss.logging.Logger;

/** Reads at start how far each channel was told, and now and then whether some of it can be forgotten. */
@ApplicationScoped
public class CursorReader {
    private static final Logger LOG = Logger.getLogger(CursorReader.class);

    private final BrokerConnection broker;
    private final MemoryReader memory;
    private final WatchDesk desk;

    CursorReader(BrokerConnection broker, MemoryReader memory, WatchDesk desk) {
        this.broker = broker;
        this.memory = memory;
        this.desk = desk;
    }

    void start(@Observes StartupEvent event) {
        broker.provisioned()
                .thenRun(() -> Thread.ofPlatform().daemon().name("k98-cursors").start(this::read));
    }

    private void read() {
        Map<String, Cursor> cursors = memory.cursors();
        LOG.infof("cursors read channels=%d", cursors.size());
        desk.remembered(cursors);
    }

    /** Reads anew what all gateways wrote. Waits for the broker as long as it takes. */
    public void forgetUnseen(Instant now) {
        if (desk.hadSession()) {
            desk.forgetUnseen(memory.cursors(), now);
        }
    }
}

package bot.k98.gateway.messaging;

import bot.k98.gateway.watch.WatchDesk;
import bot.k98.runtime.kafka.BrokerConnection;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.jboss.logging.Logger;

/** Reads once, at start, how far each channel was told. */
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
        Map<String, String> cursors = memory.cursors();
        LOG.infof("cursors read channels=%d", cursors.size());
        desk.remembered(cursors);
    }
}

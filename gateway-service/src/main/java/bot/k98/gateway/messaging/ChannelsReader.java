package bot.k98.gateway.messaging;

import bot.k98.gateway.answer.DirectChannels;
import bot.k98.gateway.messaging.MemoryReader.Channels;
import bot.k98.gateway.watch.WatchDesk;
import bot.k98.runtime.kafka.BrokerConnection;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Reads at start how far each watched channel was told and which channels are members' direct messages, and now and then what other gateways wrote since
 * then and whether some of it can be forgotten.
 */
@ApplicationScoped
public class ChannelsReader {
    private static final Logger LOG = Logger.getLogger(ChannelsReader.class);

    private final BrokerConnection broker;
    private final MemoryReader memory;
    private final WatchDesk desk;
    private final DirectChannels direct;

    ChannelsReader(BrokerConnection broker, MemoryReader memory, WatchDesk desk, DirectChannels direct) {
        this.broker = broker;
        this.memory = memory;
        this.desk = desk;
        this.direct = direct;
    }

    void start(@Observes StartupEvent event) {
        broker.provisioned()
                .thenRun(() -> Thread.ofPlatform().daemon().name("k98-channels").start(this::read));
    }

    private void read() {
        Channels channels = memory.channels();
        desk.remembered(channels.cursors());
        direct.written(channels.direct());
        LOG.infof("channels read cursors=%d direct=%d", channels.cursors().size(), direct.size());
    }

    /** Reads anew what all gateways wrote. Waits for the broker as long as it takes. */
    public void readAgain(Instant now) {
        if (desk.hadSession()) {
            Channels channels = memory.channels();
            desk.forgetUnseen(channels.cursors(), now);
            direct.written(channels.direct());
        }
    }
}

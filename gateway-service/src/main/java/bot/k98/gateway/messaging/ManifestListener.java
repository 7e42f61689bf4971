package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Manifest;
import bot.k98.gateway.command.CatalogStore;
import bot.k98.runtime.health.Loop;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.KafkaDefaults;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Reads discord.commands whole and goes on reading, in no group: every instance needs all of it. */
@ApplicationScoped
public class ManifestListener {
    private static final Logger LOG = Logger.getLogger(ManifestListener.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaDefaults defaults;
    private final BrokerConnection broker;
    private final CatalogStore catalog;
    private final Loop loop;
    private volatile KafkaConsumer<String, byte[]> consumer;
    private volatile boolean stopping;

    ManifestListener(KafkaDefaults defaults, BrokerConnection broker, CatalogStore catalog, Loops loops) {
        this.defaults = defaults;
        this.broker = broker;
        this.catalog = catalog;
        this.loop = loops.register("manifests");
        loop.waiting("the broker");
    }

    void start(@Observes StartupEvent event) {
        broker.provisioned()
                .thenRun(
                        () -> Thread.ofPlatform().daemon().name("k98-manifests").start(this::listen));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void listen() {
        try (KafkaConsumer<String, byte[]> reading = new KafkaConsumer<>(defaults.consumer("manifests"))) {
            consumer = reading;
            TopicPartition partition = new TopicPartition(Topics.COMMANDS.name(), 0);
            reading.assign(List.of(partition));
            reading.seekToBeginning(List.of(partition));
            while (!stopping) {
                reading.poll(POLL).forEach(entry -> take(Topics.COMMANDS.codec().decode(entry.value())));
                if (!catalog.complete() && reading.currentLag(partition).orElse(1) == 0) {
                    catalog.allRead();
                }
                loop.turned();
            }
        } catch (WakeupException e) {
            LOG.debug("manifest listener told to stop");
        }
    }

    private void take(Decoded<Manifest> decoded) {
        switch (decoded) {
            case Decoded.Known<Manifest>(Manifest.CommandsOffered offered) -> catalog.put(offered);
            case Decoded.UnknownType<Manifest>(String type) ->
                LOG.warnf("manifest of unknown type skipped type=%s", type);
            case Decoded.Malformed<Manifest>(String reason) -> LOG.warnf("manifest unreadable reason=\"%s\"", reason);
        }
    }
}

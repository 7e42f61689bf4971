package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Manifest;
import bot.k98.gateway.command.CatalogStore;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.Following;
import bot.k98.runtime.kafka.KafkaDefaults;
import bot.k98.runtime.kafka.TopicFollower;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads discord.commands whole and goes on reading, in no group: every instance needs all of it. */
@ApplicationScoped
public class ManifestListener implements Following {
    private static final Logger LOG = Logger.getLogger(ManifestListener.class);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.COMMANDS.name(), 0);

    private final BrokerConnection broker;
    private final CatalogStore catalog;
    private final TopicFollower follower;

    ManifestListener(KafkaDefaults defaults, BrokerConnection broker, CatalogStore catalog, Loops loops) {
        this.broker = broker;
        this.catalog = catalog;
        this.follower =
                new TopicFollower("manifests", () -> defaults.consumer("manifests"), this, loops.register("manifests"));
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
        records.forEach(entry -> take(Topics.COMMANDS.codec().decode(entry.value())));
        if (!catalog.complete() && consumer.currentLag(PARTITION).orElse(1) == 0) {
            catalog.allRead();
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

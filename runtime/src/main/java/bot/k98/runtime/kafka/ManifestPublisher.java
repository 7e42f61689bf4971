package bot.k98.runtime.kafka;

import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.Manifest;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.runtime.process.Periodic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Tells the gateway what this service offers: a service has at most one bean of {@link CommandsOffered}. Tried until it is written. */
@ApplicationScoped
class ManifestPublisher {
    private static final Logger LOG = Logger.getLogger(ManifestPublisher.class);
    private static final Duration RETRY_EVERY = Duration.ofSeconds(3);

    private final Instance<CommandsOffered> offered;
    private final BrokerConnection broker;
    private final RecordWriter writer;
    private final AtomicBoolean written = new AtomicBoolean();
    private Periodic trying;

    ManifestPublisher(Instance<CommandsOffered> offered, BrokerConnection broker, RecordWriter writer) {
        this.offered = offered;
        this.broker = broker;
        this.writer = writer;
    }

    void start(@Observes StartupEvent event) {
        if (offered.isResolvable()) {
            var unused = broker.provisioned()
                    .thenRun(() -> trying = Periodic.every(RETRY_EVERY, "manifest", () -> publish(offered.get())));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (trying != null) {
            trying.close();
        }
    }

    private void publish(CommandsOffered manifest) {
        if (written.get()) {
            trying.close();
            return;
        }
        String service = manifest.service().wire();
        String id = "manifest-" + service;
        writer.write(Topics.COMMANDS, service, (Manifest) manifest, id, Trace.of("manifest", service))
                .whenComplete((metadata, failure) -> {
                    if (failure == null) {
                        written.set(true);
                        LOG.infof(
                                "manifest published commands=%d",
                                manifest.commands().size());
                    }
                });
    }
}

package bot.k98.runtime.kafka;

import bot.k98.runtime.health.Readiness;
import bot.k98.runtime.process.Periodic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.jboss.logging.Logger;

/**
 * Whether the broker can be reached, asked again and again. The first time that it can, the topics are provisioned; {@link
 * #provisioned} completes then, however long it takes.
 */
@ApplicationScoped
public class BrokerConnection implements Readiness {
    private static final Logger LOG = Logger.getLogger(BrokerConnection.class);
    private static final Duration ASK_EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final KafkaDefaults defaults;
    private final TopicProvisioner provisioner;
    private final CompletableFuture<Void> provisioned = new CompletableFuture<>();
    private volatile boolean reachable;
    private Admin admin;
    private Periodic asking;

    BrokerConnection(KafkaDefaults defaults, TopicProvisioner provisioner) {
        this.defaults = defaults;
        this.provisioner = provisioner;
    }

    /** Completes when the topics are there. */
    public CompletionStage<Void> provisioned() {
        return provisioned;
    }

    public boolean reachable() {
        return reachable;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public Optional<String> notReadyBecause() {
        if (!reachable) {
            return Optional.of("the Kafka broker can't be reached");
        }
        return provisioned.isDone() ? Optional.empty() : Optional.of("the topics are being made");
    }

    void start(@Observes StartupEvent event) {
        Map<String, Object> settings = defaults.admin("broker-probe");
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        admin = Admin.create(settings);
        asking = Periodic.every(ASK_EVERY, "broker-probe", this::ask);
    }

    void stop(@Observes ShutdownEvent event) {
        asking.close();
        admin.close(Duration.ZERO);
    }

    private void ask() {
        try {
            admin.describeCluster().nodes().get();
            if (!provisioned.isDone()) {
                provisioner.provision(admin);
                provisioned.complete(null);
            }
            note(true, "");
        } catch (ExecutionException e) {
            note(false, e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(boolean now, String problem) {
        if (now && !reachable) {
            LOG.info("broker reached");
        } else if (!now && reachable) {
            LOG.warnf("broker lost problem=\"%s\"", problem);
        }
        reachable = now;
    }
}

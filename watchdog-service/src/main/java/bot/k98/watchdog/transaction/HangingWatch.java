package bot.k98.watchdog.transaction;

import bot.k98.runtime.health.Loop;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.KafkaDefaults;
import bot.k98.runtime.process.Periodic;
import bot.k98.watchdog.WatchdogMetrics;
import bot.k98.watchdog.domain.transaction.HangingRules.Verdict;
import bot.k98.watchdog.domain.transaction.OpenTransaction;
import bot.k98.watchdog.domain.transaction.Twice;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * Ends transactions of ours that hang, as brokers of Kafka 4.3.0 to 4.4.0 leave them behind (KAFKA-20734): without a marker, the
 * service whose offsets stand in one does not go on, over restarts too, and a reader of committed records stays before it.
 */
@ApplicationScoped
class HangingWatch {
    private static final Logger LOG = Logger.getLogger(HangingWatch.class);

    /**
     * Two looks are further apart than the coordinator needs for ending a transaction of ours: 10 s until it is over its time, and 10 s until
     * that is seen.
     */
    private static final Duration EVERY = Duration.ofSeconds(30);

    private static final int PATIENCE_MS = 3_000;

    private final KafkaDefaults defaults;
    private final BrokerConnection broker;
    private final WatchdogMetrics metrics;
    private final Clock clock;
    private final Loop loop;
    private final Twice twice = new Twice();
    private final Set<Object> told = new HashSet<>();
    private Admin admin;
    private TransactionReader reader;
    private Periodic looking;

    HangingWatch(KafkaDefaults defaults, BrokerConnection broker, WatchdogMetrics metrics, Clock clock, Loops loops) {
        this.defaults = defaults;
        this.broker = broker;
        this.metrics = metrics;
        this.clock = clock;
        this.loop = loops.register("transactions");
    }

    void start(@Observes StartupEvent event) {
        admin = Admin.create(impatient(defaults.admin("transactions")));
        reader =
                new TransactionReader(admin, () -> new KafkaConsumer<>(uncommitted(defaults.consumer("transactions"))));
        looking = Periodic.every(EVERY, "transactions", this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        looking.close();
        admin.close(Duration.ZERO);
    }

    private static Map<String, Object> impatient(Map<String, Object> settings) {
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        return settings;
    }

    private static Map<String, Object> uncommitted(Map<String, Object> settings) {
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_UNCOMMITTED.toString());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return impatient(settings);
    }

    private void look() {
        loop.turned();
        Map<OpenTransaction, Verdict> hanging = broker.reachable() ? read() : Map.of();
        loop.turned();
        for (OpenTransaction open : twice.again(hanging.keySet())) {
            if (hanging.get(open) == Verdict.END) {
                end(open);
            } else if (told.add(open)) {
                LOG.warnf("hanging transaction left alone, it may be another's %s", words(open));
            }
            loop.turned();
        }
    }

    private Map<OpenTransaction, Verdict> read() {
        try {
            return reader.read(clock.instant());
        } catch (ExecutionException e) {
            notLooked(e.getCause());
        } catch (KafkaException e) {
            notLooked(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Map.of();
    }

    private void notLooked(Throwable why) {
        if (!isRefusal(why)) {
            LOG.infof("transactions not looked at problem=\"%s\"", why.toString());
        } else if (told.add(why.getClass())) {
            LOG.warnf("transactions may not be looked at: who hangs is not mended problem=\"%s\"", why.toString());
        }
    }

    private void end(OpenTransaction open) {
        try {
            reader.end(open);
            metrics.hangingTransaction("ended");
            LOG.warnf("hanging transaction ended %s meaning=\"%s\"", words(open), meaning(open));
        } catch (ExecutionException e) {
            metrics.hangingTransaction("failed");
            if (told.add(open)) {
                LOG.warnf("hanging transaction not ended %s problem=\"%s\"", words(open), e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String words(OpenTransaction open) {
        Duration age = Duration.between(open.lastWritten(), clock.instant());
        return "partition=%s producer_id=%d start_offset=%d age_seconds=%d"
                .formatted(open.place(), open.producerId(), open.startOffset(), age.toSeconds());
    }

    private static String meaning(OpenTransaction open) {
        return open.isOfOffsets()
                ? "the service could not go on behind it; what it had read in it is read and done again"
                : "readers could not go on behind it; what was written here in it counts as not written";
    }

    private static boolean isRefusal(Throwable why) {
        return why instanceof AuthorizationException || why instanceof UnsupportedVersionException;
    }
}

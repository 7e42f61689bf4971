package bot.k98.watchdog.lag;

import bot.k98.runtime.health.Loop;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.KafkaDefaults;
import bot.k98.runtime.process.Periodic;
import bot.k98.watchdog.domain.lag.LagHistory;
import bot.k98.watchdog.domain.lag.LagRules;
import bot.k98.watchdog.domain.lag.LagTable;
import bot.k98.watchdog.domain.lag.PartitionProgress;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** The newest lag of every group, and what it was. With the broker away it says so, keeps asking, and draws no line. */
@ApplicationScoped
public class LagWatch {
    private static final Logger LOG = Logger.getLogger(LagWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int PATIENCE_MS = 3_000;

    /** One record is wanted of each partition; a larger one comes alone. */
    private static final int FETCH_BYTES = 1_024;

    private final KafkaDefaults defaults;
    private final BrokerConnection broker;
    private final Clock clock;
    private final Loop loop;
    private final LagHistory history = new LagHistory();
    private volatile LagTable newest = LagTable.NEVER_READ;
    private Admin admin;
    private FirstUnread unread;
    private Periodic polling;

    LagWatch(KafkaDefaults defaults, BrokerConnection broker, Clock clock, Loops loops) {
        this.defaults = defaults;
        this.broker = broker;
        this.clock = clock;
        this.loop = loops.register("lag");
    }

    public LagTable newest() {
        return newest;
    }

    public LagHistory history() {
        return history;
    }

    void start(@Observes StartupEvent event) {
        admin = Admin.create(impatient(defaults.admin("lag")));
        Map<String, Object> settings = impatient(defaults.consumer("lag"));
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        settings.put(ConsumerConfig.RECEIVE_BUFFER_CONFIG, -1);
        unread = new FirstUnread(new KafkaConsumer<>(settings));
        polling = Periodic.every(EVERY, "lag", this::poll);
    }

    void stop(@Observes ShutdownEvent event) {
        polling.close();
        admin.close(Duration.ZERO);
    }

    private static Map<String, Object> impatient(Map<String, Object> settings) {
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        return settings;
    }

    private void poll() {
        newest = broker.reachable() ? read() : newest.notRead("the broker can't be reached");
        history.note(newest, clock.instant());
        loop.turned();
    }

    private LagTable read() {
        try {
            List<PartitionProgress> progress = new ProgressReader(admin).read();
            unread.look(progress);
            var now = clock.instant();
            return LagTable.read(LagRules.rows(progress, unread::of, now), now);
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (KafkaException e) {
            return failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return newest;
        }
    }

    private LagTable failed(Throwable why) {
        LOG.warnf("lag not read problem=\"%s\"", why.toString());
        return newest.notRead("the broker didn't say: " + why.getClass().getSimpleName());
    }
}

package bot.k98.watchdog.trace;

import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.KafkaDefaults;
import bot.k98.runtime.process.Directories;
import bot.k98.watchdog.domain.trace.Hop;
import bot.k98.watchdog.domain.trace.TracePath;
import bot.k98.watchdog.domain.trace.TraceReference;
import bot.k98.watchdog.logs.LogFolder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Searches the last hour, then the last day, then the week that the topics keep; the first that has something is the answer. */
@ApplicationScoped
public class TraceFinder {
    private static final Logger LOG = Logger.getLogger(TraceFinder.class);
    private static final List<Duration> BACK = List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7));

    /** About ten seconds of reading on a small machine. */
    private static final int MOST_RECORDS = 300_000;

    private static final int FETCH_BYTES = 256 << 10;
    private static final int FETCH_ALL_BYTES = 2 << 20;

    private final KafkaDefaults defaults;
    private final BrokerConnection broker;
    private final LogFolder logs;
    private final Clock clock;

    TraceFinder(KafkaDefaults defaults, BrokerConnection broker, Directories directories, Clock clock) {
        this.defaults = defaults;
        this.broker = broker;
        this.logs = new LogFolder(directories.logRoot());
        this.clock = clock;
    }

    /** Blocks for some seconds; one search at a time. With the broker away only the logs are searched, and the answer says so. */
    public synchronized TracePath find(TraceReference reference) {
        Instant now = clock.instant();
        List<Hop> fromLogs = LogHops.of(logs, reference);
        if (!broker.reachable()) {
            return TracePath.of(reference, fromLogs, now, false);
        }
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
            return find(new TopicScan(consumer, MOST_RECORDS), reference, fromLogs, now);
        } catch (KafkaException e) {
            LOG.warnf("trace not searched problem=\"%s\"", e.toString());
            return TracePath.of(reference, fromLogs, now, false);
        }
    }

    private static TracePath find(TopicScan topics, TraceReference reference, List<Hop> fromLogs, Instant now) {
        TracePath path = TracePath.of(reference, fromLogs, now, false);
        for (Duration back : BACK) {
            Instant from = now.minus(back);
            TopicScan.Found found = topics.scan(TopicScan.searched(), reference, from);
            List<Hop> hops = new ArrayList<>(fromLogs);
            hops.addAll(found.hops());
            path = TracePath.of(reference, hops, from, found.complete());
            if (!found.hops().isEmpty() || !found.complete()) {
                return path;
            }
        }
        return path;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = defaults.consumer("trace");
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_ALL_BYTES);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        return settings;
    }
}

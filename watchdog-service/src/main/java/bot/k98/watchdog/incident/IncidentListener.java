package bot.k98.watchdog.incident;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.ops.Incident;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.KafkaDefaults;
import bot.k98.watchdog.domain.incident.Episode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads ops.incidents once after the start: a watchdog on another machine, or one whose journal was lost, goes on where the last one was. */
@ApplicationScoped
class IncidentListener {
    private static final Logger LOG = Logger.getLogger(IncidentListener.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final List<TopicPartition> PARTITION = List.of(new TopicPartition(Topics.INCIDENTS.name(), 0));

    private final KafkaDefaults defaults;
    private final BrokerConnection broker;
    private final IncidentWatch watch;

    IncidentListener(KafkaDefaults defaults, BrokerConnection broker, IncidentWatch watch) {
        this.defaults = defaults;
        this.broker = broker;
        this.watch = watch;
    }

    void start(@Observes StartupEvent event) {
        var unused = broker.provisioned()
                .thenRun(() ->
                        Thread.ofPlatform().daemon().name("k98-incidents-read").start(this::read));
    }

    private void read() {
        while (!wasRead()) {
            LockSupport.parkNanos(TRY_AGAIN.toNanos());
        }
    }

    private boolean wasRead() {
        try (KafkaConsumer<String, byte[]> reading = new KafkaConsumer<>(defaults.consumer("incidents"))) {
            reading.assign(PARTITION);
            reading.seekToBeginning(PARTITION);
            long end = reading.endOffsets(PARTITION).get(PARTITION.getFirst());
            Map<String, Episode> newest = new LinkedHashMap<>();
            while (reading.position(PARTITION.getFirst()) < end) {
                for (ConsumerRecord<String, byte[]> entry : reading.poll(POLL)) {
                    episode(entry).ifPresent(episode -> newest.put(episode.id(), episode));
                }
            }
            newest.values().forEach(watch::recall);
            return true;
        } catch (KafkaException e) {
            LOG.warnf("earlier incidents not read yet problem=\"%s\"", e.toString());
            return false;
        }
    }

    private static Optional<Episode> episode(ConsumerRecord<String, byte[]> entry) {
        return Topics.INCIDENTS.codec().decode(entry.value()) instanceof Decoded.Known<Incident>(Incident incident)
                ? Episode.of(incident)
                : Optional.empty();
    }
}

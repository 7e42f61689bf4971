package bot.k98.queue;

import bot.k98.contracts.discord.Manifest;
import bot.k98.queue.discord.QueueManifest;
import bot.k98.queue.metrics.QueueMetrics;
import bot.k98.queue.topology.QueueTopology;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.apache.kafka.streams.Topology;

/** What this service is made of; runtime runs it. */
@Singleton
class QueueBeans {
    @Produces
    @Singleton
    QueueMetrics metrics(MeterRegistry registry) {
        return new QueueMetrics(registry);
    }

    /** A new one for each start: a Topology serves one KafkaStreams. */
    @Produces
    Topology topology(Clock clock, QueueMetrics metrics) {
        return QueueTopology.build(clock, metrics);
    }

    @Produces
    @Singleton
    Manifest.CommandsOffered manifest() {
        return QueueManifest.offered();
    }
}

package bot.k98.queue;

import bot.k98.contracts.discord.Manifest;
import bot.k98.queue.discord.QueueManifest;
import bot.k98.queue.domain.JobRules;
import bot.k98.queue.domain.profile.Profiles;
import bot.k98.queue.metrics.QueueMetrics;
import bot.k98.queue.topology.QueueCache;
import bot.k98.queue.topology.QueueTopology;
import bot.k98.queue.topology.Tools;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.health.HeartbeatDetails;
import bot.k98.runtime.streams.StateExport;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
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
    Topology topology(Configuration configuration, Profiles profiles, Clock clock, QueueMetrics metrics) {
        return QueueTopology.build(new Tools(
                new JobRules(profiles::exports),
                profiles,
                configuration.find(Variables.NOTIFY_CHANNEL_ID),
                clock,
                metrics));
    }

    @Produces
    @Singleton
    Manifest.CommandsOffered manifest(Profiles profiles) {
        return QueueManifest.offered(profiles);
    }

    @Produces
    @Singleton
    StateExport stateExport() {
        return new QueueCache();
    }

    @Produces
    @Singleton
    HeartbeatDetails heartbeatDetails(QueueMetrics metrics) {
        return () -> Map.of("moving", Integer.toString(metrics.moving()));
    }
}

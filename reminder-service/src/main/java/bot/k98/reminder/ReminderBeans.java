package bot.k98.reminder;

import bot.k98.contracts.discord.Manifest;
import bot.k98.reminder.discord.Officers;
import bot.k98.reminder.discord.ReminderManifest;
import bot.k98.reminder.domain.ReminderRules;
import bot.k98.reminder.metrics.ReminderMetrics;
import bot.k98.reminder.recurrence.WallClockRecurrence;
import bot.k98.reminder.topology.CalendarTools;
import bot.k98.reminder.topology.ReminderTopology;
import bot.k98.reminder.topology.ReminderTracking;
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
class ReminderBeans {
    @Produces
    @Singleton
    ReminderMetrics metrics(MeterRegistry registry) {
        return new ReminderMetrics(registry);
    }

    /** A new one for each start: a Topology serves one KafkaStreams. */
    @Produces
    Topology topology(Configuration configuration, CalendarTools calendar, Clock clock, ReminderMetrics metrics) {
        return ReminderTopology.build(
                new ReminderRules(new WallClockRecurrence()),
                calendar,
                new Officers(
                        configuration.get(Variables.ADMIN_USER_ID), configuration.get(Variables.LEADERSHIP_ROLE_IDS)),
                clock,
                metrics,
                configuration.get(Variables.K98_PARTITIONS));
    }

    @Produces
    @Singleton
    Manifest.CommandsOffered manifest() {
        return ReminderManifest.offered();
    }

    @Produces
    @Singleton
    StateExport stateExport() {
        return new ReminderTracking();
    }

    @Produces
    @Singleton
    HeartbeatDetails heartbeatDetails(ReminderMetrics metrics) {
        return () -> Map.of(
                "pending", Integer.toString(metrics.pending()),
                "quarantined", Integer.toString(metrics.quarantined()));
    }
}

package bot.k98.acceptance.reminder;

import bot.k98.contracts.ServiceName;
import bot.k98.reminder.discord.Officers;
import bot.k98.reminder.domain.ReminderDecider;
import bot.k98.reminder.metrics.ReminderMetrics;
import bot.k98.reminder.topology.CalendarTools;
import bot.k98.reminder.topology.ReminderTopology;
import bot.k98.runtime.streams.StreamsSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** One instance of reminder-service's topology with the settings of production, in this JVM, with rules that a test can stall. */
final class ReminderInstance implements AutoCloseable {
    /** Kafka's broker takes no shorter session. */
    private static final int SESSION_MS = 6_000;

    /** A pass that takes longer than this counts as stalled; a start takes 1 to 2 s. */
    private static final int STALLED_MS = 5_000;

    private final KafkaStreams streams;

    private ReminderInstance(KafkaStreams streams) {
        this.streams = streams;
    }

    /** Starts as {@code reminder-<number>}. */
    static ReminderInstance start(int number, String bootstrapServers, Path folder, ReminderDecider decider) {
        String name = "reminder-" + number;
        Properties settings =
                new StreamsSettings(ServiceName.REMINDER, name, bootstrapServers, folder.resolve(name)).properties();
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG), STALLED_MS);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MS);
        ReminderMetrics metrics = new ReminderMetrics(new SimpleMeterRegistry());
        Clock clock = Clock.systemUTC();
        CalendarTools noCalendar = CalendarTools.none(clock, metrics);
        KafkaStreams streams = new KafkaStreams(
                ReminderTopology.build(decider, noCalendar, Officers.NONE, clock, metrics, 1), settings);
        streams.setUncaughtExceptionHandler(failure -> StreamThreadExceptionResponse.REPLACE_THREAD);
        streams.start();
        return new ReminderInstance(streams);
    }

    boolean running() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    boolean ownsPartitions() {
        return streams.metadataForLocalThreads().stream()
                .anyMatch(thread -> !thread.activeTasks().isEmpty());
    }

    @Override
    public void close() {
        streams.close(CloseOptions.timeout(Duration.ofSeconds(5))
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
}

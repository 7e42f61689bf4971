package bot.k98.reminder;

import bot.k98.reminder.discord.calendar.CalendarRenderer;
import bot.k98.reminder.domain.calendar.CalendarRules;
import bot.k98.reminder.domain.calendar.CalendarSources;
import bot.k98.reminder.domain.calendar.EventTypes;
import bot.k98.reminder.metrics.ReminderMetrics;
import bot.k98.reminder.recurrence.LibRecurrences;
import bot.k98.reminder.sources.ReadingDesk;
import bot.k98.reminder.sources.SourceReader;
import bot.k98.reminder.sources.SourceSettings;
import bot.k98.reminder.topology.CalendarTools;
import bot.k98.reminder.types.EventTypesReader;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.RecordWriter;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** What the calendar is made of. */
@Singleton
class CalendarBeans {
    private static final Logger LOG = Logger.getLogger(CalendarBeans.class);

    /** Stands for the guild when none is configured: there is one calendar. */
    private static final String ANY_GUILD = "0";

    @Produces
    @Singleton
    SourceSettings sources(Configuration configuration) {
        return SourceSettings.of(configuration);
    }

    @Produces
    @Singleton
    ReadingDesk readingDesk(SourceSettings settings, RecordWriter writer, Clock clock) {
        return new ReadingDesk(SourceReader.of(settings), writer, clock);
    }

    void close(@Disposes ReadingDesk desk) {
        desk.close();
    }

    @Produces
    @Singleton
    EventTypes eventTypes(Configuration configuration) {
        EventTypesReader.Loaded loaded = EventTypesReader.load(configuration.find(Variables.EVENT_TYPES_FILE));
        loaded.problems().forEach(problem -> LOG.errorf("event type not used problem=\"%s\"", problem));
        return loaded.types();
    }

    @Produces
    @Singleton
    CalendarTools calendarTools(
            Configuration configuration,
            SourceSettings settings,
            ReadingDesk desk,
            EventTypes types,
            Clock clock,
            ReminderMetrics metrics) {
        return new CalendarTools(
                guild(configuration),
                new CalendarRules(new LibRecurrences(), types),
                new CalendarRenderer(types),
                configuration.find(Variables.CALENDAR_PINNED_CHANNEL_ID),
                configuration.find(Variables.KVK_NOTIFICATION_CHANNEL_ID),
                configuration.get(Variables.KVK_NOTIFY_EVERYONE),
                settings.isSetUp() ? desk : CalendarSources.NONE,
                clock,
                metrics);
    }

    /** The task of the guild’s partition hears at each start that it keeps a calendar. */
    void announce(
            @Observes StartupEvent event,
            Configuration configuration,
            SourceSettings settings,
            ReadingDesk desk,
            BrokerConnection broker) {
        if (settings.isSetUp()) {
            var unused = broker.provisioned().thenRunAsync(() -> desk.announce(guild(configuration)));
        }
    }

    private static String guild(Configuration configuration) {
        return configuration.find(Variables.GUILD_ID).orElse(ANY_GUILD);
    }
}

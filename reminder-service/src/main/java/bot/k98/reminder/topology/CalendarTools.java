package bot.k98.reminder.topology;

import bot.k98.reminder.discord.calendar.CalendarRenderer;
import bot.k98.reminder.domain.calendar.CalendarRules;
import bot.k98.reminder.domain.calendar.CalendarSources;
import bot.k98.reminder.domain.calendar.EventTypes;
import bot.k98.reminder.domain.calendar.Recurrences;
import bot.k98.reminder.domain.preference.CalendarKinds;
import bot.k98.reminder.domain.preference.EventKinds;
import bot.k98.reminder.metrics.ReminderMetrics;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What all tasks share.
 *
 * @param guildId whose calendar is kept
 * @param pinnedChannel where the live board stands; absent: there is none
 * @param reminderChannel where leads are told; absent: nowhere
 * @param everyone whether the last hour's messages notify everyone
 * @param sources asks for a reading; returns at once
 */
public record CalendarTools(
        String guildId,
        CalendarRules rules,
        CalendarRenderer renderer,
        Optional<String> pinnedChannel,
        Optional<String> reminderChannel,
        boolean everyone,
        CalendarSources sources,
        Clock clock,
        ReminderMetrics metrics) {
    /** As members choose among them. */
    EventKinds kinds() {
        return new CalendarKinds(renderer.types());
    }

    /** No calendar: nothing is set up. */
    public static CalendarTools none(Clock clock, ReminderMetrics metrics) {
        EventTypes none = new EventTypes(List.of());
        return new CalendarTools(
                "0",
                new CalendarRules(Recurrences.NONE, none),
                new CalendarRenderer(none),
                Optional.empty(),
                Optional.empty(),
                false,
                CalendarSources.NONE,
                clock,
                metrics);
    }
}

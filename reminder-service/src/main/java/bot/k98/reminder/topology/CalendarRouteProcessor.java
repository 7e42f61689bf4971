package bot.k98.reminder.topology;

import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.reminder.discord.calendar.CalendarUses;
import bot.k98.runtime.streams.RecentIds;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Sends each use of the calendar's commands and buttons, once, to the task that holds the calendar. */
final class CalendarRouteProcessor implements Processor<String, InteractionEvent, String, Object> {
    private final CalendarTools tools;
    private RecentIds recent;
    private CalendarOutlet outlet;

    CalendarRouteProcessor(CalendarTools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        recent = RecentIds.in(context);
        outlet = new CalendarOutlet(context);
    }

    @Override
    public void process(Record<String, InteractionEvent> entry) {
        InteractionEvent event = entry.value();
        Instant now = tools.clock().instant();
        if (CalendarUses.isOurs(event) && isToBeAnswered(event, Instant.ofEpochMilli(entry.timestamp()), now)) {
            outlet.question(tools.guildId(), event, now);
        }
    }

    private boolean isToBeAnswered(InteractionEvent event, Instant appendedAt, Instant now) {
        Interaction interaction = event.interaction();
        if (interaction.expired(appendedAt, now)) {
            tools.metrics().expired();
            return false;
        }
        boolean first = event instanceof AutocompleteAsked || recent.firstSeen(interaction.id(), appendedAt);
        if (!first) {
            tools.metrics().repeated();
        }
        return first;
    }
}

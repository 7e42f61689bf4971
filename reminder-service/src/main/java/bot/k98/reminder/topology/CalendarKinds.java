package bot.k98.reminder.topology;

import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.calendar.EventType;
import bot.k98.reminder.domain.calendar.EventTypes;
import bot.k98.reminder.domain.preference.EventKinds;
import java.util.List;

/** The kinds that members choose among are those of the calendar's settings. */
record CalendarKinds(EventTypes all) implements EventKinds {
    @Override
    public List<String> types() {
        return all.all().stream().map(EventType::name).toList();
    }

    @Override
    public String label(String type) {
        return all.of(type).label();
    }

    @Override
    public String emoji(Occurrence occurrence) {
        return all.of(occurrence).emoji(occurrence);
    }

    @Override
    public boolean isFight(Occurrence occurrence) {
        return all.of(occurrence).isFight(occurrence);
    }
}

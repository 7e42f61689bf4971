package bot.k98.reminder.domain.preference;

import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.calendar.EventType;
import bot.k98.reminder.domain.calendar.EventTypes;
import java.util.List;

/** The kinds of events as the calendar's settings describe them. */
public record CalendarKinds(EventTypes settings) implements EventKinds {
    @Override
    public List<String> types() {
        return settings.all().stream().map(EventType::name).toList();
    }

    @Override
    public String label(String type) {
        return settings.of(type).label();
    }

    @Override
    public String emoji(Occurrence occurrence) {
        return settings.of(occurrence).emoji(occurrence);
    }

    @Override
    public boolean isFight(Occurrence occurrence) {
        return settings.of(occurrence).isFight(occurrence);
    }

    @Override
    public boolean hasFights(String type) {
        return settings.of(type).fight() != EventType.FightRule.NEVER;
    }
}

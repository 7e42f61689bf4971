package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.Occurrence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of events of this installation. A name that is not among them is a type as well, without words of its own. */
public final class EventTypes {
    private final Map<String, EventType> byName = new LinkedHashMap<>();

    public EventTypes(List<EventType> types) {
        types.forEach(type -> byName.put(type.name(), type));
    }

    public EventType of(String name) {
        EventType known = byName.get(name);
        return known == null ? EventType.undescribed(name) : known;
    }

    public EventType of(Occurrence occurrence) {
        return of(occurrence.eventType());
    }

    /** In the order of the settings. */
    public List<EventType> all() {
        return List.copyOf(byName.values());
    }
}

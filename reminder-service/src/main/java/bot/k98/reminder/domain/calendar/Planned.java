package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.Occurrence.Details;
import bot.k98.contracts.reminder.Occurrence.Source;
import java.time.Instant;
import java.util.Comparator;

/**
 * What the rows make: an occurrence that has no id yet.
 *
 * @param sourceStart when it begins as its row says, before any override: with the source it tells it from others
 * @param calledOff an override cancels it
 */
record Planned(
        Source source,
        Instant sourceStart,
        String eventType,
        String title,
        Instant start,
        Instant end,
        boolean allDay,
        Details details,
        boolean calledOff) {
    static final Comparator<Planned> ORDER = Comparator.comparing(Planned::start)
            .thenComparing(Planned::eventType)
            .thenComparing(planned -> planned.source().kind())
            .thenComparing(planned -> planned.source().id())
            .thenComparing(Planned::title)
            .thenComparing(Planned::sourceStart);

    Planned cancelled() {
        return new Planned(source, sourceStart, eventType, title, start, end, allDay, details, true);
    }

    Planned at(Instant newStart, Instant newEnd) {
        return new Planned(source, sourceStart, eventType, title, newStart, newEnd, allDay, details, calledOff);
    }

    Planned described(String newTitle, Details newDetails) {
        return new Planned(source, sourceStart, eventType, newTitle, start, end, allDay, newDetails, calledOff);
    }
}

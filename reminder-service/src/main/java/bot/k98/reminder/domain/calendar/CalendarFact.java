package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.CalendarEntry.Reason;
import java.time.Instant;

/** What happened to an occurrence. */
public sealed interface CalendarFact {
    Standing standing();

    /** It is new. */
    record OccurrenceAdded(Standing standing) implements CalendarFact {}

    /** It begins at another time. */
    record OccurrenceMoved(Standing standing, Instant from) implements CalendarFact {}

    /** Something else about it is different. */
    record OccurrenceChanged(Standing standing) implements CalendarFact {}

    /** It didn't take place, and does after all, at the same time; maybe with other words. */
    record OccurrenceBack(Standing standing) implements CalendarFact {}

    /** It doesn't take place. */
    record OccurrenceCancelled(Standing standing, Reason reason) implements CalendarFact {}

    /** Its row gives it another start, and yet it is the same at the same time: nobody needs to know. */
    record SourceFollowed(Standing standing) implements CalendarFact {}

    /** It ended days ago. */
    record OccurrenceForgotten(Standing standing) implements CalendarFact {}
}

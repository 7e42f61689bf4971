package bot.k98.reminder.domain.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

/** Recurrence rules of RFC 5545. */
public interface Recurrences {
    /** Takes no rule. */
    Recurrences NONE = new Recurrences() {
        @Override
        public boolean isUsable(String rrule) {
            return false;
        }

        @Override
        public Stream<ZonedDateTime> starts(LocalDateTime first, ZoneId zone, String rrule) {
            return Stream.of(first.atZone(zone));
        }
    };

    /** Whether it is a rule, and one whose steps are at least a day. */
    boolean isUsable(String rrule);

    /**
     * When it happens, on the clocks of the zone, the first one included, in order, perhaps without end. A time that clocks leave out
     * comes as much later as they jump, that day only.
     *
     * @param first as the zone's clocks show it, or would
     * @param rrule usable
     */
    Stream<ZonedDateTime> starts(LocalDateTime first, ZoneId zone, String rrule);
}

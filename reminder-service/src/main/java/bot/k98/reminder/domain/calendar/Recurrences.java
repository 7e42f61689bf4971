package bot.k98.reminder.domain.calendar;

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
        public Stream<ZonedDateTime> starts(ZonedDateTime first, String rrule) {
            return Stream.of(first);
        }
    };

    /** Whether it is a rule, and one whose steps are at least a day. */
    boolean isUsable(String rrule);

    /**
     * When it happens, on the clocks of the first one's zone, the first one included, in order, perhaps without end.
     *
     * @param rrule usable
     */
    Stream<ZonedDateTime> starts(ZonedDateTime first, String rrule);
}

package bot.k98.reminder.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A moment that is meant.
 *
 * @param named the wall clock's time by which it is meant; that may be one which a change of clocks leaves out. Empty: none was named
 */
record When(Instant at, Optional<LocalDateTime> named) {
    /** That of a reminder; a series names its own time of day. */
    static When of(Reminder.Pending reminder) {
        return new When(reminder.due(), reminder.repeat().map(repeat -> repeat.named(reminder.due())));
    }

    /** To the second: the named time if a zone means that moment by it, else what clocks show there. */
    LocalDateTime clock(ZoneId zone) {
        return named.filter(time -> time.atZone(zone).toInstant().equals(at))
                .orElseGet(() -> LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), zone));
    }
}

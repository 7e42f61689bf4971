package bot.k98.reminder.domain;

import java.time.Instant;

/** Counts out rules of RFC 5545. Pure. */
@FunctionalInterface
public interface Recurrence {
    /** The first time strictly after an instant. */
    Instant next(Repeat repeat, Instant after);
}

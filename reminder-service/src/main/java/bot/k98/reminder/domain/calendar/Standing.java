package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.Occurrence;
import java.time.Instant;
import java.util.Objects;

/**
 * An occurrence as the calendar knows it.
 *
 * @param sourceStart when it begins as its row said last
 * @param cancelled whether it doesn't take place
 */
public record Standing(Occurrence occurrence, Instant sourceStart, boolean cancelled) {
    public Standing {
        Objects.requireNonNull(occurrence);
        Objects.requireNonNull(sourceStart);
    }

    public String id() {
        return occurrence.id();
    }

    boolean hasEnded(Instant now) {
        return !occurrence.end().isAfter(now);
    }
}

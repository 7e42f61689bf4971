package bot.k98.reminder.topology;

import bot.k98.reminder.domain.calendar.LeadReached;
import java.time.Instant;

/** Does what follows when an occurrence's lead is reached, in the transaction that took the lead off the list. */
@FunctionalInterface
interface LeadFollower {
    void follow(LeadReached reached, Instant now);

    /** Does what follows when it is found too late, after a pause. */
    default void miss(LeadReached missed, Instant now) {}
}

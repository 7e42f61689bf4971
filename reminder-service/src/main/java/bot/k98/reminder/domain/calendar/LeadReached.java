package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.Occurrence;
import java.time.Instant;

/**
 * An occurrence comes nearer: one of its leads is reached. Said once for each lead and start, by the task that holds the
 * occurrence, however often its row is described otherwise. After a pause it is said late, but never later than {@link Lead#GRACE}.
 *
 * @param occurrence as it stands now
 */
public record LeadReached(Occurrence occurrence, Lead lead) {
    /** The same for the same lead of the same start. */
    public String id() {
        return occurrence.leadId(lead.key());
    }

    public Instant due() {
        return lead.due(occurrence.start());
    }

    /** Whoever hears of it later hears of something that is no longer so. */
    public Instant notAfter() {
        return due().plus(Lead.GRACE);
    }
}

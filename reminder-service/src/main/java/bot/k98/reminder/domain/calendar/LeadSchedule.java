package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.Occurrence;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which leads are still to come, and what becomes of one that is due. */
public final class LeadSchedule {
    private LeadSchedule() {}

    /** Of an occurrence that is new, or at a new time: leads that have passed are not made up for. */
    public static List<Lead> ahead(Occurrence occurrence, Instant now) {
        return Arrays.stream(Lead.values())
                .filter(lead -> !lead.due(occurrence.start()).isBefore(now))
                .toList();
    }

    /** Of a start: leads that have come due, and so lately that something may still be said of them. */
    public static List<Lead> justPassed(Instant start, Instant now) {
        return Arrays.stream(Lead.values())
                .filter(lead -> !lead.due(start).isAfter(now))
                .filter(lead -> !now.isAfter(lead.due(start).plus(Lead.GRACE)))
                .toList();
    }

    /**
     * @param standing as it stands now; absent when it was forgotten
     * @param due when it came due: another than the occurrence's own belongs to a start that no longer is
     * @return empty when nothing follows: cancelled, moved, or later than {@link Lead#GRACE}
     */
    public static Optional<LeadReached> reach(Optional<Standing> standing, Lead lead, Instant due, Instant now) {
        return stillMeant(standing, lead, due).filter(reached -> !now.isAfter(reached.notAfter()));
    }

    /** The same, but of one that is found too late: nothing is said of it any more, but that it was missed. */
    public static Optional<LeadReached> miss(Optional<Standing> standing, Lead lead, Instant due, Instant now) {
        return stillMeant(standing, lead, due).filter(reached -> now.isAfter(reached.notAfter()));
    }

    private static Optional<LeadReached> stillMeant(Optional<Standing> standing, Lead lead, Instant due) {
        return standing.filter(one -> !one.cancelled())
                .map(one -> new LeadReached(one.occurrence(), lead))
                .filter(reached -> reached.due().equals(due));
    }
}

package bot.k98.reminder.domain.preference;

import bot.k98.contracts.reminder.LeadCall.LeadDue;
import bot.k98.reminder.domain.calendar.Lead;
import java.time.Instant;

/** Whether a member is told of a lead that is due. */
public final class LeadPolicy {
    private LeadPolicy() {}

    /** What becomes of it. */
    public enum Telling {
        /** They didn't choose it. */
        UNWANTED,
        TOLD,
        /** Discord refuses direct messages to them. */
        PAUSED,
        /** It is too late. */
        MISSED
    }

    public static Telling tell(Preferences preferences, boolean closed, LeadDue due, Instant now) {
        boolean wanted = Lead.find(due.lead())
                .flatMap(lead -> preferences.rule(due.occurrence().eventType(), due.fight(), lead))
                .isPresent();
        if (!wanted) {
            return Telling.UNWANTED;
        }
        if (closed) {
            return Telling.PAUSED;
        }
        return now.isAfter(due.notAfter()) ? Telling.MISSED : Telling.TOLD;
    }
}

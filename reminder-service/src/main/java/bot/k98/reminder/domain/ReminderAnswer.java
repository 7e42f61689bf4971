package bot.k98.reminder.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the one who asked is told. */
public sealed interface ReminderAnswer {
    /** @param closedSince the member's direct messages were closed, and this one goes there */
    record IsSet(Reminder.Pending reminder, String text, Optional<Instant> closedSince) implements ReminderAnswer {}

    /**
     * @param pending of this page, next one first
     * @param page from 1
     * @param missed newest first; on the first page only
     * @param closedSince the member's direct messages are closed
     */
    record Listed(
            List<Reminder.Pending> pending,
            int page,
            int pages,
            int total,
            List<Reminder.Missed> missed,
            Optional<Instant> closedSince)
            implements ReminderAnswer {
        public Listed {
            pending = List.copyOf(pending);
            missed = List.copyOf(missed);
        }
    }

    record IsCancelled(Reminder.Pending reminder) implements ReminderAnswer {}

    /** How the reminder of a pressed button stands now, whether the press did that or something before it. */
    record Stands(Reminder reminder) implements ReminderAnswer {}

    /** The reminder of a pressed button isn't kept any more. */
    record NotThere() implements ReminderAnswer {}

    record Refused(Refusal refusal) implements ReminderAnswer {}

    record Times(List<TimeSuggestion> suggestions) implements ReminderAnswer {
        public Times {
            suggestions = List.copyOf(suggestions);
        }
    }

    record Reminders(List<Reminder.Pending> pending) implements ReminderAnswer {
        public Reminders {
            pending = List.copyOf(pending);
        }
    }

    /**
     * @param when what {@code when} would be; at most 100 characters
     * @param reading how it is read; empty: not at all
     */
    record TimeSuggestion(String when, Optional<Instant> reading) {}
}

package bot.k98.reminder.domain;

import java.time.Instant;
import java.time.ZoneId;
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

    /** An officer ended a member's reminder. */
    record IsEnded(Reminder.Pending reminder) implements ReminderAnswer {}

    /**
     * One reminder, with all that can be done to it.
     *
     * @param text its new text; empty: as it is kept
     */
    record Detailed(Reminder.Pending reminder, Optional<String> text, Change change) implements ReminderAnswer {}

    /** What has just happened to a reminder that is shown. */
    enum Change {
        NONE,
        EDITED,
        SNOOZED
    }

    /** A form to edit it in, its times on the wall clock of the zone. */
    record EditForm(Reminder.Pending reminder, ZoneId zone) implements ReminderAnswer {
        /** When it is due, as a member would type it. */
        public String when() {
            return WhenReader.write(reminder.due(), zone);
        }
    }

    /** @param chosen whether it was chosen just now */
    record ZoneIs(ZoneId zone, boolean chosen, Instant now) implements ReminderAnswer {}

    record Zones(List<ZoneId> zones, Instant now) implements ReminderAnswer {
        public Zones {
            zones = List.copyOf(zones);
        }
    }

    record Repeats(List<String> suggestions) implements ReminderAnswer {
        public Repeats {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** How the reminder of a pressed button stands now, whether the press did that or something before it. */
    record Stands(Reminder reminder) implements ReminderAnswer {}

    /** The reminder of a pressed button isn't kept any more. */
    record NotThere() implements ReminderAnswer {}

    record Refused(Refusal refusal) implements ReminderAnswer {}

    /** @param zone in which the readings are shown */
    record Times(List<TimeSuggestion> suggestions, ZoneId zone) implements ReminderAnswer {
        public Times {
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * @param pending all of them, next one first
     * @param typed part of an id or of a text
     * @param zone in which their times are shown
     */
    record Reminders(List<Reminder.Pending> pending, String typed, ZoneId zone) implements ReminderAnswer {
        public Reminders {
            pending = List.copyOf(pending);
        }
    }

    /**
     * @param when what {@code when} would be; at most 100 characters
     * @param reading how it is read; empty: not at all
     * @param refusal why a reminder isn't set for it; empty: it can be
     */
    record TimeSuggestion(String when, Optional<Instant> reading, Optional<Refusal> refusal) {}
}

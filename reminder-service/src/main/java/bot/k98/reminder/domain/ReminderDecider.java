package bot.k98.reminder.domain;

import java.time.Instant;

/** Decides one command on one member's reminders. Pure: the same input gives the same decision. */
@FunctionalInterface
public interface ReminderDecider {
    Decision decide(MemberReminders member, ReminderCommand command, Instant now);
}

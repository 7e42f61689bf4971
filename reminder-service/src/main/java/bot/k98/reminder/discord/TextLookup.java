package bot.k98.reminder.discord;

import bot.k98.reminder.domain.ReminderKey;

/** Finds the text of a reminder; texts are kept apart from the rows. */
@FunctionalInterface
public interface TextLookup {
    String of(ReminderKey key);
}

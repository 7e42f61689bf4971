/**
 * The rules of personal reminders, as values: {@link bot.k98.reminder.domain.ReminderRules} decides on a member's reminders and a
 * command and says what happened; nothing here reads a clock, a store or a topic.
 */
package bot.k98.reminder.domain;

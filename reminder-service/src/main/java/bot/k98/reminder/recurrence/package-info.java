/**
 * RFC 5545 by lib-recur, on the wall clock of a zone: {@link bot.k98.reminder.recurrence.WallClockRecurrence} for reminders, {@link
 * bot.k98.reminder.recurrence.LibRecurrences} for the calendar’s rules.
 */
package bot.k98.reminder.recurrence;

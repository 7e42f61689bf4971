/** RFC 5545 by lib-recur; {@link bot.k98.reminder.recurrence.WallClockRecurrence} keeps it on the wall clock of a zone. */
package bot.k98.reminder.recurrence;

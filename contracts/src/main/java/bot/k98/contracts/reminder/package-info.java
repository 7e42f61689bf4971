/**
 * Messages of the {@code reminder.*} topics that are about the calendar. {@link bot.k98.contracts.reminder.Occurrence} is one thing
 * that happens at one time; {@link bot.k98.contracts.reminder.CalendarEntry} says how each of them stands now;
 * {@link bot.k98.contracts.reminder.SourceReport} is what was read from the sheets, on its way to the task that decides what it
 * means. {@link bot.k98.contracts.reminder.LeadCall} has members told of an occurrence that comes nearer, as
 * {@link bot.k98.contracts.reminder.MemberPreferences} says.
 */
package bot.k98.contracts.reminder;

/**
 * The calendar in Discord’s forms: {@link bot.k98.reminder.discord.calendar.CalendarUses} understands commands and buttons, {@link
 * bot.k98.reminder.discord.calendar.CalendarRenderer} writes answers, the live board and the messages of the reminder channel.
 */
package bot.k98.reminder.discord.calendar;

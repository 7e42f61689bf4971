/** Occurrences as a file for calendars of other makes: {@link bot.k98.reminder.ical.CalendarFileMapper} writes iCalendar, RFC 5545. */
package bot.k98.reminder.ical;

/**
 * Where the calendar comes from: {@link bot.k98.reminder.sources.SourceReader} reads each tab once, from Google Sheets or from a folder
 * of CSV files, and {@link bot.k98.reminder.sources.ReadingDesk} does so when the calendar's task asks, outside its thread.
 */
package bot.k98.reminder.sources;

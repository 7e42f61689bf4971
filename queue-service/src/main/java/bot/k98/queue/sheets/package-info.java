/** Google Sheets as a sink: {@link bot.k98.queue.sheets.SheetsExporter} replaces a tab by a snapshot, as a whole. */
package bot.k98.queue.sheets;

/**
 * Google Sheets, for the services that read or write them: {@link bot.k98.runtime.sheets.SheetsClient} is Google’s own client with an
 * installation’s account. Google’s jars are optional here; a service that uses this declares them.
 */
package bot.k98.runtime.sheets;

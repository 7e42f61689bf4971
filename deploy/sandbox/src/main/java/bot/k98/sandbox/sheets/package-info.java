/**
 * Local Google Sheets: the part of the v4 API that this project uses, a service account with its token endpoint, quotas and faults.
 * {@link bot.k98.sandbox.sheets.LocalSheets} is the core class: it answers one parsed {@link bot.k98.sandbox.sheets.SheetsCall}. Formulas, formats
 * and dates as serial numbers are not played: a cell is a text, a number or a yes/no.
 */
package bot.k98.sandbox.sheets;

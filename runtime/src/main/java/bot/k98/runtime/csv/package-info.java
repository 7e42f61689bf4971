/**
 * CSV files as people save them: {@link bot.k98.runtime.csv.CsvRows} gives their rows and refuses what would lose some. Its parser’s jar
 * is optional here; a service that uses this declares it.
 */
package bot.k98.runtime.csv;

/** Log lines as operators ask for them. {@link bot.k98.watchdog.domain.logs.LogPage} parses, filters and joins them. */
package bot.k98.watchdog.domain.logs;

/** The log files below LOG_DIR, read from their ends. {@link bot.k98.watchdog.logs.LogFolder} finds and reads them. */
package bot.k98.watchdog.logs;

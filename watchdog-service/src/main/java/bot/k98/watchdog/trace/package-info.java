/** Follows a reference through topics and logs. {@link bot.k98.watchdog.trace.TraceFinder} searches, within bounds. */
package bot.k98.watchdog.trace;

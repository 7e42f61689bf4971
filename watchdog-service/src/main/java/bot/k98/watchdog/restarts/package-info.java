/** What began, ended and was started again. {@link bot.k98.watchdog.restarts.RestartBook} hears it from the supervisor and keeps it. */
package bot.k98.watchdog.restarts;

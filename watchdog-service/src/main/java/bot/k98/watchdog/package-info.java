/**
 * The watchdog: starts, watches and judges the other processes, and answers /ping and the operators' commands.
 * {@link bot.k98.watchdog.WatchdogMain} begins; the pure rules are in {@code domain}.
 */
package bot.k98.watchdog;

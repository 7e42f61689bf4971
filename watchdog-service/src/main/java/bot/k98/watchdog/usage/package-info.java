/** Hears of uses: {@link bot.k98.watchdog.usage.UsageListener} fills the window from ops.usage. */
package bot.k98.watchdog.usage;

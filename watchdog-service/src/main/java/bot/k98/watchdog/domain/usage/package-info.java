/** Who uses what: {@link bot.k98.watchdog.domain.usage.UsageWindow} keeps the newest uses, {@link bot.k98.watchdog.domain.usage.UsageTable} counts them. */
package bot.k98.watchdog.domain.usage;

/** Who uses what: {@link bot.k98.watchdog.domain.usage.UsageWindow} keeps the newest uses, {@link bot.k98.watchdog.domain.usage.UsageTable} counts them,
 * {@link bot.k98.watchdog.domain.usage.UsageParts} hands out and forgets what is a member's. */
package bot.k98.watchdog.domain.usage;

/**
 * Asks the broker every five seconds how far each group is. {@link bot.k98.watchdog.lag.LagWatch} has the newest answer; the rules stand in
 * {@code domain.lag}.
 */
package bot.k98.watchdog.lag;

/**
 * What members and operators ask of this service. {@link bot.k98.watchdog.domain.ops.OpsDecider} decides what a use comes to; words and
 * colours are the business of {@code discord}.
 */
package bot.k98.watchdog.domain.ops;

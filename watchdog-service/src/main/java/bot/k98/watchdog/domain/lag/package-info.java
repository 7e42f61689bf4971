/**
 * How far consumers are behind. {@link bot.k98.watchdog.domain.lag.LagRules} turns what the broker says of partitions into one row for each
 * group and topic: no negative figures, none that is missing because a group is quiet, empty or new.
 */
package bot.k98.watchdog.domain.lag;

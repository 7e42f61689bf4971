/**
 * The children together. {@link bot.k98.watchdog.domain.fleet.FleetDecider} says who may start and who must stop now; what then happens to
 * each is the business of {@link bot.k98.watchdog.domain.child}.
 */
package bot.k98.watchdog.domain.fleet;

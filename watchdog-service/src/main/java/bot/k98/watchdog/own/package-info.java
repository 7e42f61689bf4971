/**
 * SUPERVISION=own: the watchdog is what {@code ./k98 up} starts. {@link bot.k98.watchdog.own.OwnSupervision} puts the parts together before
 * Quarkus boots, so that the fleet starts at once and bad starts end with one clear message.
 */
package bot.k98.watchdog.own;

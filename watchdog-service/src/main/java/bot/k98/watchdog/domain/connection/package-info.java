/**
 * When nobody listened to Discord, and what became of what was posted meanwhile: {@link bot.k98.watchdog.domain.connection.OutageFold} makes
 * outages of what gateways said.
 */
package bot.k98.watchdog.domain.connection;

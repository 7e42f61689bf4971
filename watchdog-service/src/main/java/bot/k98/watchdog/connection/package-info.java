/** What gateways say of their connections to Discord, read by {@link bot.k98.watchdog.connection.ConnectionListener}. */
package bot.k98.watchdog.connection;

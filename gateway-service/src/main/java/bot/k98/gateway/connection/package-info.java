/** What operators can ask later about the connection to Discord: {@link bot.k98.gateway.connection.ConnectionDesk} tells it. */
package bot.k98.gateway.connection;

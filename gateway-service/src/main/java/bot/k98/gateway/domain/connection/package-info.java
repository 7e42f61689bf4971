/** When a session with Discord may be begun, {@link bot.k98.gateway.domain.connection.IdentifyPolicy}, and when none may be tried again. */
package bot.k98.gateway.domain.connection;

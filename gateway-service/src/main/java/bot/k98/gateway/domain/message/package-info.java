/** Messages in Discord's form: {@link bot.k98.gateway.domain.message.MessageRenderer} makes it, within Discord's limits. */
package bot.k98.gateway.domain.message;

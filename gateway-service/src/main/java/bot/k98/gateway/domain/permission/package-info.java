/** What the bot may do where, by Discord's rules. {@link bot.k98.gateway.domain.permission.ChannelRights} is the sum. */
package bot.k98.gateway.domain.permission;

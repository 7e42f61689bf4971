/**
 * Discord through JDA, and nowhere else. {@link bot.k98.gateway.discord.DiscordConnection} keeps the connection, {@link
 * bot.k98.gateway.discord.JdaDiscord} makes requests through JDA's rate limits, {@link
 * bot.k98.gateway.discord.InteractionMapper} reads what members do.
 */
package bot.k98.gateway.discord;

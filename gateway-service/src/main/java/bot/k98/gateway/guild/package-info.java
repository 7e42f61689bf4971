/** In which guilds the bot is, told to every service: {@link bot.k98.gateway.guild.GuildDesk}. */
package bot.k98.gateway.guild;

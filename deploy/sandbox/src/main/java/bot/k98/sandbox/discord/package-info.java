/**
 * The local Discord as a process: REST v10, Gateway v10, CDN, the members' API and the page on one port. Core class: {@link
 * bot.k98.sandbox.discord.LocalDiscord}.
 */
package bot.k98.sandbox.discord;

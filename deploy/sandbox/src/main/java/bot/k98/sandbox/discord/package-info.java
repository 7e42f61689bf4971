/**
 * The local Discord: REST v10 and Gateway v10 as strict as the real ones, for DEV and for tests. Core class: {@code DiscordMain}.
 */
package bot.k98.sandbox.discord;

/**
 * Messages of the {@code discord.*} topics. {@link bot.k98.contracts.discord.InteractionEvent} comes in from members;
 * {@link bot.k98.contracts.discord.Reply} and {@link bot.k98.contracts.discord.Post} go back out through the gateway.
 */
package bot.k98.contracts.discord;

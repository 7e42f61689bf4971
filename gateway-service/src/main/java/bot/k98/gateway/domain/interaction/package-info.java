/**
 * How a use of the bot is taken and answered. {@link bot.k98.gateway.domain.interaction.InteractionRouter} decides where a use
 * goes, {@link bot.k98.gateway.domain.interaction.ReplyPolicy} how a reply reaches its member, {@link
 * bot.k98.gateway.domain.interaction.InteractionClock} by when.
 */
package bot.k98.gateway.domain.interaction;

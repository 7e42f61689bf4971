/**
 * Uses of the bot on their way in, replies on their way out. {@link bot.k98.gateway.answer.InteractionDesk} takes a use and lets
 * the clock run, {@link bot.k98.gateway.answer.ReplyDesk} brings replies to members;
 * {@link bot.k98.gateway.answer.DataDesk} hands out what is kept of them here. Decisions are in {@code domain.interaction}.
 */
package bot.k98.gateway.answer;

/**
 * Uses of the bot on their way in, replies on their way out. {@link bot.k98.gateway.answer.InteractionDesk} takes a use and lets
 * the clock run, {@link bot.k98.gateway.answer.ReplyDesk} brings replies to members. Decisions are in {@code domain.interaction}.
 */
package bot.k98.gateway.answer;

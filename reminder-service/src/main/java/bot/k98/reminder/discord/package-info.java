/**
 * Between Discord's messages and the rules, without I/O: {@link bot.k98.reminder.discord.InteractionMapper} turns a use of the bot
 * into a command, {@link bot.k98.reminder.discord.AnswerRenderer} and {@link bot.k98.reminder.discord.PostRenderer} turn what
 * was decided into messages. Every word that members read stands in {@code reminder.properties}.
 */
package bot.k98.reminder.discord;

/** What this service decides, without doing it: pure rules over values. {@link bot.k98.gateway.domain.interaction.ReplyPolicy} is the largest. */
package bot.k98.gateway.domain;

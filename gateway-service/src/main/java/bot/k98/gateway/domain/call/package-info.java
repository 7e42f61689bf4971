/** One request to Discord and what it came to, as values: {@link bot.k98.gateway.domain.call.DiscordCall} goes out, {@link bot.k98.gateway.domain.call.CallOutcome} comes back. */
package bot.k98.gateway.domain.call;

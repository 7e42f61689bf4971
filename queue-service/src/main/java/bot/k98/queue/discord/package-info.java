/**
 * Discord's side of the queue, as values: {@link bot.k98.queue.discord.QueueManifest} says what is offered, {@link
 * bot.k98.queue.discord.InteractionMapper} what a use means, the renderers what is answered. Every word stands in
 * {@code queue.properties}.
 */
package bot.k98.queue.discord;

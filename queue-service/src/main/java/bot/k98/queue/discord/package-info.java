/**
 * Words for officers: {@link bot.k98.queue.discord.StatusRenderer} and the manifest. Every word stands in {@code queue.properties}.
 */
package bot.k98.queue.discord;

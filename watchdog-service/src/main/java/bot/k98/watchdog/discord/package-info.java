/**
 * Words for members and operators: {@link bot.k98.watchdog.discord.AnswerRenderer} makes replies of what was decided,
 * {@link bot.k98.watchdog.discord.WatchdogManifest} says what this service offers. Every word stands in {@code watchdog.properties}.
 */
package bot.k98.watchdog.discord;

/** More instances, and fewer, while members use the bot: {@link bot.k98.acceptance.scaling.ScalingIT}. */
package bot.k98.acceptance.scaling;

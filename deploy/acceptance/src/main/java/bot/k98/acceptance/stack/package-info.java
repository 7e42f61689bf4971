/**
 * The whole bot as outside programs see it: {@link bot.k98.acceptance.stack.Stack} runs {@code ./k98 up} in a folder of its own,
 * {@link bot.k98.acceptance.stack.Members} plays the guild's members over the local Discord's API.
 */
package bot.k98.acceptance.stack;

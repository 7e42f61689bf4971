/** Tells the operators that the bot is back: {@link bot.k98.watchdog.start.StartTeller} waits for the end of the start and says it once. */
package bot.k98.watchdog.start;

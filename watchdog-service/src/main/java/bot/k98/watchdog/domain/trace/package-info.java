/** The way of one use of the bot. {@link bot.k98.watchdog.domain.trace.TracePath} puts what was found in order. */
package bot.k98.watchdog.domain.trace;

/** What a start comes to, for the operators: {@link bot.k98.watchdog.domain.start.StartPolicy} says when there is something to tell, and what. */
package bot.k98.watchdog.domain.start;

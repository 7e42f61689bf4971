/**
 * What operators ask of the watchdog beyond its status. {@link bot.k98.watchdog.domain.desk.DeskDecider} reads a command's options into a
 * {@link bot.k98.watchdog.domain.desk.DeskQuestion}, or says what is wrong with them.
 */
package bot.k98.watchdog.domain.desk;

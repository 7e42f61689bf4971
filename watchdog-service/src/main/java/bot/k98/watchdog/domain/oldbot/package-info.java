/**
 * What becomes of the old bot's data files, row by row; {@link bot.k98.watchdog.domain.oldbot.OldImport} is the whole of it. Rows come as
 * plain maps and lists; nothing is believed of their shape.
 */
package bot.k98.watchdog.domain.oldbot;

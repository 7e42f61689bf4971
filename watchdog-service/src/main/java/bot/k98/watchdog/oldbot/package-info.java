/**
 * {@code ./k98 import-old}: the old bot's data files, read and written into topics. {@link bot.k98.watchdog.oldbot.ImportMain} is where it comes
 * in; {@link bot.k98.watchdog.domain.oldbot.OldImport} says what is taken.
 */
package bot.k98.watchdog.oldbot;

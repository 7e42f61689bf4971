/**
 * Backup, restore and the drill that shows that a restore would work. {@link bot.k98.watchdog.backup.BackupMain} is where {@code ./k98 backup}
 * and {@code ./k98 restore} come in; {@link bot.k98.watchdog.domain.backup.BackupScope} says what is kept.
 */
package bot.k98.watchdog.backup;

/** What belongs into a backup and how long archives are kept; {@link bot.k98.watchdog.domain.backup.BackupScope} is the core. */
package bot.k98.watchdog.domain.backup;

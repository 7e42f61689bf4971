/**
 * The operating system: processes, their console files, what of them outlives a watchdog, ports and the one lock.
 * {@link bot.k98.watchdog.process.OperatingSystem} starts and ends; nothing here decides.
 */
package bot.k98.watchdog.process;

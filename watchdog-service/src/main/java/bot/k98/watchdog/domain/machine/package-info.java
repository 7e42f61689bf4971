/** What the machine shows besides its processes. {@link bot.k98.watchdog.domain.machine.Readings} is all of it. */
package bot.k98.watchdog.domain.machine;

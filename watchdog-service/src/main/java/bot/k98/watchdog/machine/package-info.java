/** Reads the machine: disks, crash.logs, the newest backup, missed deadlines. {@link bot.k98.watchdog.machine.MachineWatch} is all of it. */
package bot.k98.watchdog.machine;

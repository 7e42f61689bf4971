/** What is started and how: {@link bot.k98.watchdog.launch.Programs} turns the configuration into one program per process. */
package bot.k98.watchdog.launch;

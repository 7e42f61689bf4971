/** {@code ./k98 doctor}: whether this machine can carry the bot. {@link bot.k98.watchdog.doctor.MachineDoctor} looks and starts nothing. */
package bot.k98.watchdog.doctor;

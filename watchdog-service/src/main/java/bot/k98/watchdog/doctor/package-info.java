/**
 * {@code ./k98 doctor}: whether this machine can carry the bot. {@link bot.k98.watchdog.doctor.MachineDoctor} looks and starts nothing;
 * {@link bot.k98.watchdog.doctor.SettingsCheck} looks at settings, for {@code ./k98 check}.
 */
package bot.k98.watchdog.doctor;

/**
 * The loop around the pure rules: {@link bot.k98.watchdog.supervision.Supervisor} feeds exits, health and time to the deciders of
 * {@code domain}, does what they say, and tells {@link bot.k98.watchdog.supervision.FleetListener}s.
 */
package bot.k98.watchdog.supervision;

/**
 * Whether this process is well. {@link bot.k98.runtime.health.Loops} says whether its own loops turn (live), {@link
 * bot.k98.runtime.health.Readiness} whether it can do its work (ready). An outage elsewhere makes it not ready, never not live.
 */
package bot.k98.runtime.health;

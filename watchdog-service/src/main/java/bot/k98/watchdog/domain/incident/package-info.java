/**
 * What is wrong, told once. {@link bot.k98.watchdog.domain.incident.Symptoms} says what is bad right now;
 * {@link bot.k98.watchdog.domain.incident.IncidentDecider} makes an incident of what stays bad and ends it when it stays good:
 *
 * <pre>
 *              good                bad             bad often and long enough
 *   Untried ─────────▶ Quiet ─────────▶ Suspected ───────────────────────────▶ Open ◀─────┐
 *      │                 ▲ ▲                │ good                     good │           │ bad
 *      │ bad after grace │ └────────────────┘                               ▼           │
 *      └──▶ Suspected    └──────────────── good for long enough ──────── Recovering ────┘
 * </pre>
 *
 * What can't be judged changes nothing.
 */
package bot.k98.watchdog.domain.incident;

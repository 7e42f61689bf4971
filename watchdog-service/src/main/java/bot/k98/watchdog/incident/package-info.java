/**
 * Incidents as they are found, kept and told. {@link bot.k98.watchdog.incident.IncidentWatch} looks every two seconds;
 * {@link bot.k98.watchdog.incident.IncidentJournal} keeps them with Kafka away; {@link bot.k98.watchdog.incident.IncidentTeller} tells the
 * topic, the notify channel and the operators, however late.
 */
package bot.k98.watchdog.incident;

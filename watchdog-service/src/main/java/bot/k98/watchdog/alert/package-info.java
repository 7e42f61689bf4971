/**
 * Incidents on their way to people without Kafka and without the bot: PagerDuty and a Discord webhook.
 * {@link bot.k98.watchdog.alert.AlertDesk} has one {@link bot.k98.watchdog.alert.AlertLane} for each, so that a slow one holds up nobody.
 * {@link bot.k98.watchdog.alert.DeadManPing} is the other way round: somebody outside hears as long as all is well.
 */
package bot.k98.watchdog.alert;

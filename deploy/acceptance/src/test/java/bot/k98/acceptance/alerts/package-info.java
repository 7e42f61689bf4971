/** Alerts on their way out: {@link bot.k98.acceptance.alerts.AlertReceiver} plays PagerDuty, a Discord webhook and a dead-man's switch. */
package bot.k98.acceptance.alerts;

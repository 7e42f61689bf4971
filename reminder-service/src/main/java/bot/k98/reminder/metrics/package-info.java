/** Names and labels of this service's meters: {@link bot.k98.reminder.metrics.ReminderMetrics}. */
package bot.k98.reminder.metrics;

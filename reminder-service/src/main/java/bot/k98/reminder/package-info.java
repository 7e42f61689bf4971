/**
 * Personal reminders: {@link bot.k98.reminder.ReminderService} is the process, {@link bot.k98.reminder.ReminderBeans} what it is made
 * of. The rules stand in {@code domain}, Discord's forms in {@code discord}, Kafka Streams in {@code topology}.
 */
package bot.k98.reminder;

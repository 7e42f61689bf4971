/** Reminders on a real broker with faults: {@link bot.k98.acceptance.reminder.ExactlyOnceIT}. */
package bot.k98.acceptance.reminder;

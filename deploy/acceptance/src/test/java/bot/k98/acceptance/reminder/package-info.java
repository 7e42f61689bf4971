/** Reminders on a real broker with faults: {@link bot.k98.acceptance.reminder.ExactlyOnceIT}, {@link bot.k98.acceptance.reminder.LeadKillIT}. */
package bot.k98.acceptance.reminder;

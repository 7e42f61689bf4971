/**
 * What members want to be told of the calendar, and what follows when a lead is due. {@link
 * bot.k98.reminder.domain.preference.Preferences} is one member's choice, for both of the old bot's systems;
 * {@link bot.k98.reminder.domain.preference.PreferenceRules} change it by one step at a time.
 */
package bot.k98.reminder.domain.preference;

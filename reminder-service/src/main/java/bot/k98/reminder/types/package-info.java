/** Kinds of events as settings: {@link bot.k98.reminder.types.EventTypesReader} reads them from YAML. */
package bot.k98.reminder.types;

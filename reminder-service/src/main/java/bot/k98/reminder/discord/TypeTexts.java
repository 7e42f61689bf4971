package bot.k98.reminder.discord;

import bot.k98.reminder.domain.preference.EventKinds;
import bot.k98.reminder.domain.preference.Preferences;

/** Event types in words. */
final class TypeTexts {
    private TypeTexts() {}

    static String label(String type, EventKinds kinds) {
        return switch (type) {
            case Preferences.ALL -> ReminderTexts.text("type.all");
            case Preferences.FIGHTS -> ReminderTexts.text("type.fights");
            default -> ReminderTexts.plain(kinds.label(type));
        };
    }
}

package bot.k98.reminder.discord;

import bot.k98.reminder.domain.preference.EventKinds;
import bot.k98.reminder.domain.preference.Preferences;

/** Event types in words. */
final class TypeTexts {
    private TypeTexts() {}

    /** Where Discord knows no markup: in menus and suggestions. */
    static String label(String type, EventKinds kinds) {
        return switch (type) {
            case Preferences.ALL -> ReminderTexts.text("type.all");
            case Preferences.FIGHTS -> ReminderTexts.text("type.fights");
            default -> kinds.label(type);
        };
    }

    /** In the text of a message, so that it looks the same there. */
    static String inText(String type, EventKinds kinds) {
        return ReminderTexts.plain(label(type, kinds));
    }
}

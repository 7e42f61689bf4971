package bot.k98.reminder.discord;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.discord.Reply.FormField;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a form showed, in so few characters that its id has room for them. A field that comes back as it was shown is no wish: what
 * it is about may have gone on since then, and was perhaps never said that exactly.
 */
final class FormMarks {
    private static final int MARK = 8;

    private FormMarks() {}

    static String of(List<FormField> fields) {
        return fields.stream().map(field -> mark(field.name(), field.value())).collect(Collectors.joining());
    }

    /** @param marks of the form; empty: it was opened by a build that made none */
    static boolean isUntouched(String marks, String name, String value) {
        return marks.contains(mark(name, value));
    }

    private static String mark(String name, String value) {
        return DeterministicId.hex("form-field", name, value.strip()).substring(0, MARK);
    }
}

package bot.k98.gateway.domain.interaction;

import bot.k98.contracts.discord.Reply.FormField;
import bot.k98.contracts.discord.Reply.OpenForm;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Discord's limits on a form, from its documentation of modals and text inputs. */
final class FormLimits {
    private static final int FIELDS = 5;
    private static final int TITLE = 45;
    private static final int LABEL = 45;
    private static final int NAME = 100;
    private static final int VALUE = 4_000;

    private FormLimits() {}

    /** What Discord would refuse about it, as one sentence; empty when nothing. */
    static Optional<String> problem(OpenForm form) {
        if (form.fields().isEmpty() || form.fields().size() > FIELDS) {
            return Optional.of("a form has %d fields; Discord takes 1 to %d"
                    .formatted(form.fields().size(), FIELDS));
        }
        Set<String> seen = new HashSet<>();
        return length("a form's title", form.title(), TITLE)
                .or(() -> form.fields().stream()
                        .map(FormLimits::problem)
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() -> form.fields().stream()
                        .map(FormField::name)
                        .filter(name -> !seen.add(name))
                        .findFirst()
                        .map("two fields of a form are called '%s'"::formatted));
    }

    private static Optional<String> problem(FormField field) {
        if (field.maxLength() < 1 || field.maxLength() > VALUE) {
            return Optional.of("the field '%s' takes %d characters; Discord allows 1 to %d"
                    .formatted(field.name(), field.maxLength(), VALUE));
        }
        if (field.value().length() > field.maxLength()) {
            return Optional.of("the field '%s' begins with %d characters and takes %d"
                    .formatted(field.name(), field.value().length(), field.maxLength()));
        }
        return length("a field's name", field.name(), NAME)
                .or(() -> length("the label of the field '" + field.name() + "'", field.label(), LABEL));
    }

    private static Optional<String> length(String what, String text, int limit) {
        return text.isBlank() || text.length() > limit
                ? Optional.of("%s has %d characters; Discord takes 1 to %d".formatted(what, text.length(), limit))
                : Optional.empty();
    }
}

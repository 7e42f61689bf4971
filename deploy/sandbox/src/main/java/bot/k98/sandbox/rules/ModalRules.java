package bot.k98.sandbox.rules;

import static bot.k98.sandbox.rules.Check.bool;
import static bot.k98.sandbox.rules.Check.integer;
import static bot.k98.sandbox.rules.Check.list;
import static bot.k98.sandbox.rules.Check.oneOf;
import static bot.k98.sandbox.rules.Check.text;

import java.util.HashMap;
import java.util.Map;

/** Modals and the choices of an autocomplete: what an interaction can be answered with besides messages. */
public final class ModalRules {
    private static final Check TEXT_INPUT = Shape.of()
            .must("custom_id", ComponentRules.CUSTOM_ID)
            .must("style", oneOf(1, 2))
            .may("label", text(1, 45))
            .may("value", text(4000))
            .may("placeholder", text(100))
            .may("required", bool())
            .may("min_length", integer(0, 4000))
            .may("max_length", integer(1, 4000));
    private static final Check LABELLED_INPUT =
            Shape.of().must("label", text(1, 45)).and(TEXT_INPUT);
    private static final Check CHOICE = Shape.of()
            .must("label", text(1, 100))
            .must("value", text(1, 100))
            .may("description", text(100))
            .may("default", bool());
    private static final Check FILES = Shape.of()
            .must("custom_id", ComponentRules.CUSTOM_ID)
            .may("min_values", integer(0, 10))
            .may("max_values", integer(1, 10))
            .may("required", bool());
    private static final Check LABEL = Shape.of()
            .must("label", text(1, 45))
            .may("description", text(100))
            .must("component", Unions.byType(inLabels()));
    private static final Check ROW =
            Shape.of().must("components", list(1, 1, Unions.byType(Map.of(4, LABELLED_INPUT))));

    /** The {@code data} of callback type 9. */
    public static final Check MODAL = Shape.of()
            .must("custom_id", ComponentRules.CUSTOM_ID)
            .must("title", text(1, 45))
            .must(
                    "components",
                    list(
                            1,
                            5,
                            Unions.byType(Map.of(1, ROW, 10, Shape.of().must("content", text(1, 4000)), 18, LABEL))));

    /** The {@code data} of callback type 8. */
    public static final Check CHOICES = Shape.of()
            .may("choices", list(0, 25, Shape.of().must("name", text(1, 100)).must("value", Check.ANY)));

    private ModalRules() {}

    private static Map<Integer, Check> inLabels() {
        Map<Integer, Check> parts = new HashMap<>(ComponentRules.SELECTS);
        Check group = Shape.of().must("custom_id", ComponentRules.CUSTOM_ID);
        parts.put(4, TEXT_INPUT);
        parts.put(19, FILES);
        parts.put(21, Shape.of().must("options", list(2, 10, CHOICE)).and(group));
        parts.put(22, Shape.of().must("options", list(1, 10, CHOICE)).and(group));
        parts.put(23, group);
        return parts;
    }
}

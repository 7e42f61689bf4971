package bot.k98.sandbox.rules;

import static bot.k98.sandbox.rules.Check.bool;
import static bot.k98.sandbox.rules.Check.id;
import static bot.k98.sandbox.rules.Check.integer;
import static bot.k98.sandbox.rules.Check.list;
import static bot.k98.sandbox.rules.Check.oneOf;
import static bot.k98.sandbox.rules.Check.text;
import static bot.k98.sandbox.rules.Check.url;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Components of messages, first and second generation, as tables by their {@code type}. */
final class ComponentRules {
    private static final int LINK = 5;
    private static final int PREMIUM = 6;
    private static final int MOST_PARTS = 40;
    private static final int MOST_TEXT = 4000;

    static final Check CUSTOM_ID = text(1, 100);
    private static final Check EMOJI =
            Shape.of().may("id", id()).may("name", text(152)).may("animated", bool());
    private static final Check OPTION = Shape.of()
            .must("label", text(1, 100))
            .must("value", text(1, 100))
            .may("description", text(100))
            .may("emoji", EMOJI)
            .may("default", bool());
    private static final Check BUTTON = Shape.of()
            .must("style", oneOf(1, 2, 3, 4, 5, 6))
            .may("custom_id", CUSTOM_ID)
            .may("label", text(80))
            .may("url", url(512, "http", "https", "discord"))
            .may("emoji", EMOJI)
            .may("disabled", bool())
            .and(ComponentRules::buttonParts);
    private static final Check MEDIA = Shape.of().must("url", url(2048, "http", "https", "attachment"));
    private static final Check TEXT_DISPLAY = Shape.of().must("content", text(1, MOST_TEXT));
    private static final Check THUMBNAIL =
            Shape.of().must("media", MEDIA).may("description", text(1024)).may("spoiler", bool());
    private static final Check FILE = Shape.of()
            .must("file", Shape.of().must("url", url(2048, "attachment")))
            .may("spoiler", bool());
    private static final Check SEPARATOR = Shape.of().may("divider", bool()).may("spacing", oneOf(1, 2));
    private static final Check GALLERY = Shape.of().must("items", list(1, 10, THUMBNAIL));
    private static final Check SECTION = Shape.of()
            .must("components", list(1, 3, Unions.byType(Map.of(10, TEXT_DISPLAY))))
            .must("accessory", Unions.byType(Map.of(2, BUTTON, 11, THUMBNAIL)));

    static final Map<Integer, Check> SELECTS =
            Map.of(3, stringSelect(), 5, select(), 6, select(), 7, select(), 8, select());

    private static final Check ROW =
            Shape.of().must("components", list(1, 5, rowParts())).and(ComponentRules::rowFits);
    private static final Map<Integer, Check> INSIDE_CONTAINER =
            Map.of(1, ROW, 9, SECTION, 10, TEXT_DISPLAY, 12, GALLERY, 13, FILE, 14, SEPARATOR);
    private static final Check CONTAINER = Shape.of()
            .must("components", list(1, MOST_PARTS, Unions.byType(INSIDE_CONTAINER)))
            .may("accent_color", integer(0, 0xFFFFFF))
            .may("spoiler", bool());

    /** First generation: up to five rows and nothing else. */
    static final Check LEGACY = list(0, 5, Unions.byType(Map.of(1, ROW))).and(ComponentRules::distinct);

    /** Second generation: up to 40 parts, 4000 characters in all text displays. */
    static final Check SECOND = list(
                    0,
                    MOST_PARTS,
                    Unions.byType(Map.of(
                            1, ROW, 9, SECTION, 10, TEXT_DISPLAY, 12, GALLERY, 13, FILE, 14, SEPARATOR, 17, CONTAINER)))
            .and(ComponentRules::distinct)
            .and(ComponentRules::inAll);

    private ComponentRules() {}

    static Check select() {
        return Shape.of()
                .must("custom_id", CUSTOM_ID)
                .may("placeholder", text(150))
                .may("min_values", integer(0, 25))
                .may("max_values", integer(1, 25))
                .may("disabled", bool())
                .and(ComponentRules::valueCounts);
    }

    private static Check stringSelect() {
        return Shape.of().must("options", list(1, 25, OPTION)).and(select()).and(ComponentRules::distinctOptions);
    }

    private static Check rowParts() {
        return Unions.byType(Map.of(
                2,
                BUTTON,
                3,
                SELECTS.get(3),
                5,
                SELECTS.get(5),
                6,
                SELECTS.get(6),
                7,
                SELECTS.get(7),
                8,
                SELECTS.get(8)));
    }

    private static void valueCounts(JsonNode select, Place place) {
        if (select.path("min_values").asInt(1) > select.path("max_values").asInt(1)) {
            place.at("min_values")
                    .says("SELECT_COMPONENT_MIN_GREATER_THAN_MAX", "min_values must not be greater than max_values");
        }
    }

    private static void distinctOptions(JsonNode select, Place place) {
        Set<String> seen = new HashSet<>();
        JsonNode options = select.path("options");
        for (int i = 0; i < options.size(); i++) {
            if (!seen.add(options.get(i).path("value").asText())) {
                place.at("options")
                        .at(i)
                        .at("value")
                        .says("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            }
        }
    }

    private static void buttonParts(JsonNode button, Place place) {
        int style = button.path("style").asInt();
        if (style == LINK && !button.hasNonNull("url")) {
            place.at("url").says("BUTTON_COMPONENT_URL_REQUIRED", "A url is required");
        } else if (button.hasNonNull(style == LINK ? "custom_id" : "url")) {
            place.says(
                    "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                    "A custom id and url cannot both be specified");
        } else if (style != LINK && style != PREMIUM && !button.hasNonNull("custom_id")) {
            place.at("custom_id").says("COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required");
        }
        if (style != PREMIUM
                && !button.hasNonNull("emoji")
                && button.path("label").asText("").isEmpty()) {
            place.at("label").says("BUTTON_COMPONENT_LABEL_EMOJI_REQUIRED", "A label or an emoji is required");
        }
    }

    private static void rowFits(JsonNode row, Place place) {
        JsonNode parts = row.path("components");
        boolean select = parts.valueStream().anyMatch(part -> part.path("type").asInt() != 2);
        if (select && parts.size() > 1) {
            place.at("components")
                    .says("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
        }
    }

    private static void distinct(JsonNode components, Place place) {
        distinct(components, place, new HashSet<>());
    }

    private static void distinct(JsonNode node, Place place, Set<String> seen) {
        if (node.isObject()
                && node.hasNonNull("custom_id")
                && !seen.add(node.path("custom_id").asText())) {
            place.at("custom_id").says("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
        node.properties().forEach(field -> distinct(field.getValue(), place.at(field.getKey()), seen));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            distinct(node.get(i), place.at(i), seen);
        }
    }

    private static void inAll(JsonNode components, Place place) {
        if (parts(components) > MOST_PARTS) {
            place.says(
                    "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                    "The total number of components exceeds the maximum of 40");
        }
        if (characters(components) > MOST_TEXT) {
            place.says(
                    "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                    "The total size of the displayable text exceeds the maximum of 4000");
        }
    }

    private static int parts(JsonNode node) {
        int own = node.isObject() && node.has("type") ? 1 : 0;
        return own + node.valueStream().mapToInt(ComponentRules::parts).sum();
    }

    private static int characters(JsonNode node) {
        int own = node.path("type").asInt() == 10
                ? node.path("content").asText("").length()
                : 0;
        return own + node.valueStream().mapToInt(ComponentRules::characters).sum();
    }
}

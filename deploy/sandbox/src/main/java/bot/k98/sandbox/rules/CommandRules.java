package bot.k98.sandbox.rules;

import static bot.k98.sandbox.rules.Check.bool;
import static bot.k98.sandbox.rules.Check.integer;
import static bot.k98.sandbox.rules.Check.list;
import static bot.k98.sandbox.rules.Check.matching;
import static bot.k98.sandbox.rules.Check.number;
import static bot.k98.sandbox.rules.Check.oneOf;
import static bot.k98.sandbox.rules.Check.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Application commands: names, options of all types, and what Discord says of them in all. */
public final class CommandRules {
    public static final int SLASH = 1;
    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;
    private static final int MOST_CHARACTERS = 8000;

    private static final Check SLASH_NAME = matching(
            text(1, 32),
            "^[-_'\\p{L}\\p{N}\\p{sc=Deva}\\p{sc=Thai}]{1,32}$",
            "APPLICATION_COMMAND_INVALID_NAME",
            "Command name is invalid");
    private static final Check LOWER_NAME = SLASH_NAME.and((value, place) -> {
        if (!value.asText().equals(value.asText().toLowerCase(Locale.ROOT))) {
            place.says("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    });
    private static final Check NAMED = Shape.of().must("name", LOWER_NAME).must("description", text(1, 100));

    private static final Check VALUE = Unions.byType(values());
    private static final Check VALUES =
            list(0, 25, NAMED.and(VALUE)).and(CommandRules::requiredFirst).and(CommandRules::distinctNames);
    private static final Check SUB = NAMED.and(Shape.of().may("options", VALUES));
    private static final Check GROUPED = NAMED.and(Shape.of()
            .must("options", list(1, 25, Unions.byType(Map.of(SUBCOMMAND, SUB))).and(CommandRules::distinctNames)));

    private static final Check SLASH_COMMAND = Shape.of()
            .must("name", LOWER_NAME)
            .must("description", text(1, 100))
            .may("options", list(0, 25, Unions.byType(topLevel())).and(CommandRules::distinctNames))
            .and(CommandRules::options)
            .and(CommandRules::inAll);
    private static final Check MENU = Shape.of().must("name", text(1, 32)).and(CommandRules::noDescription);

    private static final Check FRAME = Shape.of()
            .may("type", oneOf(1, 2, 3))
            .may("default_member_permissions", integer(0, (1L << 54) - 1))
            .may("dm_permission", bool())
            .may("nsfw", bool())
            .may("contexts", list(1, 3, oneOf(0, 1, 2)))
            .may("integration_types", list(1, 2, oneOf(0, 1)));

    public static final Check COMMAND = FRAME.and((command, place) ->
            (command.path("type").asInt(SLASH) == SLASH ? SLASH_COMMAND : MENU).check(command, place));

    private CommandRules() {}

    private static Map<Integer, Check> values() {
        Check text = Shape.of()
                .may("required", bool())
                .may("autocomplete", bool())
                .may("min_length", integer(0, 6000))
                .may("max_length", integer(1, 6000))
                .may("choices", choices(text(1, 100)))
                .and(CommandRules::choicesOrAutocomplete);
        Check amount = Shape.of()
                .may("required", bool())
                .may("autocomplete", bool())
                .may("min_value", number())
                .may("max_value", number())
                .may("choices", choices(number()))
                .and(CommandRules::choicesOrAutocomplete);
        Check plain = Shape.of().may("required", bool());
        Map<Integer, Check> values = new HashMap<>(Map.of(3, text, 4, amount, 10, amount));
        for (int type : new int[] {5, 6, 8, 9, 11}) {
            values.put(type, plain);
        }
        values.put(
                7, Shape.of().may("channel_types", list(0, 20, integer(0, 20))).and(plain));
        return values;
    }

    private static Check choices(Check value) {
        return list(0, 25, Shape.of().must("name", text(1, 100)).must("value", value));
    }

    private static Map<Integer, Check> topLevel() {
        Map<Integer, Check> all = new HashMap<>();
        values().forEach((type, check) -> all.put(type, NAMED.and(check)));
        all.put(SUBCOMMAND, SUB);
        all.put(GROUP, GROUPED);
        return all;
    }

    private static void choicesOrAutocomplete(JsonNode option, Place place) {
        if (option.path("autocomplete").asBoolean() && !option.path("choices").isEmpty()) {
            place.at("autocomplete")
                    .says(
                            "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_AND_CHOICES_EXCLUSIVE",
                            "Autocomplete and choices are mutually exclusive");
        }
    }

    private static void requiredFirst(JsonNode options, Place place) {
        boolean optionalSeen = false;
        for (int i = 0; i < options.size(); i++) {
            boolean required = options.get(i).path("required").asBoolean();
            if (required && optionalSeen) {
                place.at(i)
                        .says(
                                "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                                "Required options must be placed before non-required options");
            }
            optionalSeen |= !required;
        }
    }

    private static void distinctNames(JsonNode options, Place place) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (!seen.add(options.get(i).path("name").asText())) {
                place.at(i)
                        .at("name")
                        .says("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
            }
        }
    }

    /** A command with subcommands has nothing else; without, its required options come first. */
    private static void options(JsonNode command, Place place) {
        JsonNode options = command.path("options");
        long subs = options.valueStream()
                .filter(option -> option.path("type").asInt() <= GROUP)
                .count();
        if (subs > 0 && subs < options.size()) {
            place.at("options")
                    .says(
                            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                            "Sub-command and sub-command group option types are mutually exclusive to all other types");
        } else if (subs == 0) {
            requiredFirst(options, place.at("options"));
        }
    }

    private static void noDescription(JsonNode command, Place place) {
        if (!command.path("description").asText("").isEmpty() && command.hasNonNull("description")) {
            place.at("description")
                    .says(
                            "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID",
                            "Context menu commands cannot have description");
        }
    }

    private static void inAll(JsonNode command, Place place) {
        if (characters(command) > MOST_CHARACTERS) {
            place.says("APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
        }
    }

    /** Name, description and choice values count, over all options. */
    private static int characters(JsonNode part) {
        int own = part.path("name").asText("").length()
                + part.path("description").asText("").length()
                + part.path("value").asText("").length();
        return own
                + part.path("options")
                        .valueStream()
                        .mapToInt(CommandRules::characters)
                        .sum()
                + part.path("choices")
                        .valueStream()
                        .mapToInt(CommandRules::characters)
                        .sum();
    }
}

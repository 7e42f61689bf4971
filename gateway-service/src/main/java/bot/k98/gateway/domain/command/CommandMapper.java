package bot.k98.gateway.domain.command;

import bot.k98.gateway.domain.command.CommandShape.ChoiceShape;
import bot.k98.gateway.domain.command.CommandShape.OptionShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Between {@link CommandShape} and Discord's JSON, as maps and lists. */
public final class CommandMapper {
    private static final int INTEGER = 4;

    private CommandMapper() {}

    public static Map<String, Object> toJson(CommandShape command) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", command.type());
        json.put("name", command.name());
        // A number in requests, a text in answers: so Discord's description of its API has it.
        json.put(
                "default_member_permissions",
                command.permissions().map(Long::valueOf).orElse(null));
        if (command.type() == CommandShape.SLASH) {
            json.put("description", command.description());
            json.put(
                    "options",
                    command.options().stream().map(CommandMapper::toJson).toList());
        }
        return json;
    }

    /** Of Discord's answer; what this build doesn't know is left out. */
    public static CommandShape fromJson(Map<?, ?> json) {
        return new CommandShape(
                number(json, "type", CommandShape.SLASH),
                text(json, "name"),
                text(json, "description"),
                Optional.ofNullable(json.get("default_member_permissions")).map(String::valueOf),
                options(json));
    }

    private static Map<String, Object> toJson(OptionShape option) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", option.type());
        json.put("name", option.name());
        json.put("description", option.description());
        if (option.type() == CommandShape.SUBCOMMAND) {
            json.put(
                    "options",
                    option.options().stream().map(CommandMapper::toJson).toList());
            return json;
        }
        json.put("required", option.required());
        if (option.autocomplete()) {
            json.put("autocomplete", true);
        }
        if (!option.choices().isEmpty()) {
            json.put(
                    "choices",
                    option.choices().stream()
                            .map(choice -> toJson(option, choice))
                            .toList());
        }
        option.least().ifPresent(number -> json.put("min_value", number));
        option.most().ifPresent(number -> json.put("max_value", number));
        return json;
    }

    private static Map<String, Object> toJson(OptionShape option, ChoiceShape choice) {
        Object value = option.type() == INTEGER ? (Object) Long.valueOf(choice.value()) : choice.value();
        return Map.of("name", choice.name(), "value", value);
    }

    private static List<OptionShape> options(Map<?, ?> json) {
        return objects(json, "options").stream().map(CommandMapper::option).toList();
    }

    private static OptionShape option(Map<?, ?> json) {
        return new OptionShape(
                number(json, "type", 0),
                text(json, "name"),
                text(json, "description"),
                Boolean.TRUE.equals(json.get("required")),
                Boolean.TRUE.equals(json.get("autocomplete")),
                objects(json, "choices").stream()
                        .map(choice -> new ChoiceShape(text(choice, "name"), text(choice, "value")))
                        .toList(),
                bound(json, "min_value"),
                bound(json, "max_value"),
                options(json));
    }

    private static List<Map<?, ?>> objects(Map<?, ?> json, String property) {
        return json.get(property) instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList()
                : List.of();
    }

    private static String text(Map<?, ?> json, String property) {
        Object value = json.get(property);
        return value == null ? "" : String.valueOf(value);
    }

    private static Optional<Integer> bound(Map<?, ?> json, String property) {
        return json.get(property) instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }

    private static int number(Map<?, ?> json, String property, int otherwise) {
        return json.get(property) instanceof Number number ? number.intValue() : otherwise;
    }
}

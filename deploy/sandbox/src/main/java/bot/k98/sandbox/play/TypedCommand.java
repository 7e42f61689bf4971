package bot.k98.sandbox.play;

import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A slash command as a person types it, matched with what is registered.
 *
 * @param command the registered command
 * @param path the names of group and subcommand, if any
 * @param offered the options that this (sub)command has
 * @param values the given values by option name
 */
record TypedCommand(ObjectNode command, List<String> path, JsonNode offered, Map<String, String> values) {
    private static final int GROUP = 2;

    /** Matches {@code /remind set when:10s text:hello tea}; {@code more} adds values given by name. */
    static TypedCommand match(String line, Map<String, String> more, List<ObjectNode> commands) {
        List<String> words = Arrays.asList(line.strip().replaceFirst("^/", "").split("\\s+"));
        ObjectNode command = commands.stream()
                .filter(c -> c.path("type").asInt() == 1)
                .filter(c -> c.path("name").asText().equals(words.getFirst()))
                .findFirst()
                .orElseThrow(() -> PlayError.notFound(
                        "no command /" + words.getFirst() + " is offered here; there are: " + names(commands)));
        List<String> path = new ArrayList<>();
        JsonNode options = command.path("options");
        while (options.path(0).path("type").asInt(GROUP + 1) <= GROUP) {
            String word = words.size() > path.size() + 1 ? words.get(path.size() + 1) : "";
            JsonNode all = options;
            JsonNode next = find(options, word);
            if (next == null) {
                throw PlayError.bad("/" + line.strip().replaceFirst("^/", "") + ": say which one: " + optionNames(all));
            }
            path.add(word);
            options = next.path("options");
        }
        String rest = words.stream().skip(1L + path.size()).collect(Collectors.joining(" "));
        Map<String, String> values = values(rest, options);
        values.putAll(more);
        return new TypedCommand(command, path, options.isArray() ? options : Json.array(), values);
    }

    private static String names(List<ObjectNode> commands) {
        return commands.stream().map(c -> "/" + c.path("name").asText()).collect(Collectors.joining(", "));
    }

    private static String optionNames(JsonNode options) {
        return options.valueStream().map(o -> o.path("name").asText()).collect(Collectors.joining(", "));
    }

    private static JsonNode find(JsonNode options, String name) {
        return options.valueStream()
                .filter(option -> option.path("name").asText().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A value goes on until the next name of an option with a colon. */
    private static Map<String, String> values(String rest, JsonNode options) {
        Map<String, String> values = new LinkedHashMap<>();
        if (rest.isBlank()) {
            return values;
        }
        String names = options.valueStream()
                .map(option -> Pattern.quote(option.path("name").asText()))
                .collect(Collectors.joining("|"));
        Matcher matcher = Pattern.compile("(?:^|\\s)(" + names + "):").matcher(rest);
        String open = null;
        int from = 0;
        while (!names.isEmpty() && matcher.find()) {
            close(values, open, rest.substring(from, matcher.start()), options);
            open = matcher.group(1);
            from = matcher.end();
        }
        close(values, open, rest.substring(from), options);
        return values;
    }

    private static void close(Map<String, String> values, String open, String text, JsonNode options) {
        if (open != null) {
            values.put(open, text.strip());
        } else if (!text.isBlank()) {
            throw PlayError.bad("'" + text.strip() + "' belongs to no option; there are: " + optionNames(options));
        }
    }

    /** The command's name with group and subcommand. */
    String fullName() {
        return command.path("name").asText() + path.stream().map(p -> " " + p).collect(Collectors.joining());
    }
}

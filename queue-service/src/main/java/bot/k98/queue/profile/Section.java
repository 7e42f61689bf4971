package bot.k98.queue.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A mapping in a YAML file. Every key is asked for once; what is wrong or unknown becomes a problem with file, key and what is allowed. */
final class Section {
    private final String file;
    private final String path;
    private final JsonNode node;
    private final List<String> problems;
    private final Set<String> asked = new TreeSet<>();

    Section(String file, String path, JsonNode node, List<String> problems) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.problems = problems;
        if (!node.isObject()) {
            problem("", "must be a mapping of keys to values");
        }
    }

    /** Text that passes; empty, with a problem, when it doesn't. */
    String text(String key, String allowed, Predicate<String> passes) {
        return optionalText(key, allowed, passes).orElseGet(() -> {
            if (!has(key)) {
                problem(key, "is missing; it must be " + allowed);
            }
            return "";
        });
    }

    Optional<String> optionalText(String key, String allowed, Predicate<String> passes) {
        JsonNode value = get(key);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isValueNode() || !passes.test(value.asText())) {
            problem(key, "is " + value + "; it must be " + allowed);
            return Optional.empty();
        }
        return Optional.of(value.asText());
    }

    boolean flag(String key, boolean fallback) {
        return optionalText(key, "true or false", text -> "true".equals(text) || "false".equals(text))
                .map(Boolean::parseBoolean)
                .orElse(fallback);
    }

    Optional<BigDecimal> number(String key) {
        JsonNode value = get(key);
        if (!value.isMissingNode() && !value.isNumber()) {
            problem(key, "is " + value + "; it must be a number");
            return Optional.empty();
        }
        return Optional.of(value).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    int whole(String key, int from, int to, int fallback) {
        JsonNode value = get(key);
        if (value.isMissingNode()) {
            return fallback;
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.asInt() < from || value.asInt() > to) {
            problem(key, "is %s; it must be a whole number from %d to %d".formatted(value, from, to));
            return fallback;
        }
        return value.asInt();
    }

    /** One of an enum's constants, in lower case. */
    <E extends Enum<E>> E choice(String key, Class<E> type, E fallback) {
        String allowed =
                Arrays.stream(type.getEnumConstants()).map(Section::word).collect(Collectors.joining(" or "));
        return optionalText(
                        key,
                        allowed,
                        text -> Arrays.stream(type.getEnumConstants())
                                .anyMatch(one -> word(one).equals(text)))
                .map(text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)))
                .orElse(fallback);
    }

    List<String> texts(String key) {
        JsonNode value = get(key);
        List<String> texts = new ArrayList<>();
        if (!value.isMissingNode() && !value.isArray()) {
            problem(key, "is " + value + "; it must be a list");
        }
        value.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    Optional<Section> section(String key) {
        JsonNode value = get(key);
        return value.isMissingNode() ? Optional.empty() : Optional.of(new Section(file, at(key), value, problems));
    }

    List<Section> sections(String key) {
        JsonNode value = get(key);
        List<Section> sections = new ArrayList<>();
        if (!value.isArray() || value.isEmpty()) {
            problem(key, "must be a list with at least one entry");
            return sections;
        }
        for (int i = 0; i < value.size(); i++) {
            sections.add(new Section(file, at(key) + "[" + (i + 1) + "]", value.get(i), problems));
        }
        return sections;
    }

    void problem(String key, String what) {
        problems.add(file + ": " + (at(key).isEmpty() ? "the file" : at(key)) + " " + what);
    }

    /** All keys were asked for: others are not known. */
    void end() {
        node.fieldNames().forEachRemaining(key -> {
            if (!asked.contains(key)) {
                problem(key, "is not known here; there are " + String.join(", ", asked));
            }
        });
    }

    private boolean has(String key) {
        return node.has(key);
    }

    private JsonNode get(String key) {
        asked.add(key);
        JsonNode value = node.path(key);
        return value.isNull() ? node.path("") : value;
    }

    private String at(String key) {
        if (path.isEmpty() || key.isEmpty()) {
            return path + key;
        }
        return path + "." + key;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

package bot.k98.reminder.types;

import bot.k98.reminder.domain.calendar.EventType;
import bot.k98.reminder.domain.calendar.EventType.FightRule;
import bot.k98.reminder.domain.calendar.EventTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads kinds of events: those that are shipped, and those of the installation's own file, one of which takes the place of a shipped
 * one of its name. One that can't be used costs only itself.
 */
public final class EventTypesReader {
    private static final String SHIPPED = "/event-types.yaml";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9 _-]{0,63}");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,5})(m|h|d)?");
    private static final Duration USUAL = Duration.ofHours(1);
    private static final YAMLMapper YAML = new YAMLMapper();

    private final List<String> problems = new ArrayList<>();
    private final Map<String, EventType> types = new LinkedHashMap<>();

    /** @param problems each with file, type, key and what is allowed */
    public record Loaded(EventTypes types, List<String> problems) {}

    public static Loaded load(Optional<Path> file) {
        EventTypesReader reader = new EventTypesReader();
        reader.read("event-types.yaml", shipped());
        file.ifPresent(path -> {
            try {
                reader.read(String.valueOf(path.getFileName()), Files.readString(path));
            } catch (IOException e) {
                reader.problems.add("EVENT_TYPES_FILE names " + path + ", which can't be read");
            }
        });
        return new Loaded(new EventTypes(List.copyOf(reader.types.values())), List.copyOf(reader.problems));
    }

    /** Of a file's text alone. */
    public static Loaded of(String yaml) {
        EventTypesReader reader = new EventTypesReader();
        reader.read("types", yaml);
        return new Loaded(new EventTypes(List.copyOf(reader.types.values())), List.copyOf(reader.problems));
    }

    private static String shipped() {
        try (InputStream stream = EventTypesReader.class.getResourceAsStream(SHIPPED)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String file, String yaml) {
        try {
            JsonNode list = YAML.readTree(yaml).path("types");
            if (!list.isArray()) {
                problems.add(file + ": `types` must be a list");
            }
            list.forEach(node -> type(file, node));
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            problems.add(file + ": the file is no YAML" + where);
        }
    }

    private void type(String file, JsonNode node) {
        String name = node.path("name").asText();
        if (!NAME.matcher(name).matches()) {
            problems.add(file + ": name “" + name + "” must be 1 to 64 lower-case letters, digits, spaces, - and _");
            return;
        }
        EventType before = types.get(name);
        Optional<Duration> length = length(node.path("length").asText());
        Optional<FightRule> fight = fight(node.path("fight").asText("never"));
        if (node.has("length") && length.isEmpty()) {
            problems.add(file + ": length of " + name + " must be minutes, or a number with m, h or d");
            return;
        }
        if (fight.isEmpty()) {
            problems.add(file + ": fight of " + name + " must be never, always or if_named");
            return;
        }
        String label = node.path("label").asText(before == null ? name : before.label());
        types.put(
                name,
                new EventType(
                        name,
                        label,
                        node.path("emoji").asText(before == null ? "📅" : before.emoji()),
                        node.path("title").asText(before == null ? label : before.title()),
                        length.orElse(before == null ? USUAL : before.length()),
                        node.has("fight") || before == null ? fight.get() : before.fight(),
                        node.path("announced").asBoolean(before != null && before.announced())));
    }

    private static Optional<Duration> length(String text) {
        Matcher matcher = LENGTH.matcher(text.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2) == null ? "m" : matcher.group(2)) {
                    case "h" -> Duration.ofHours(number);
                    case "d" -> Duration.ofDays(number);
                    default -> Duration.ofMinutes(number);
                });
    }

    private static Optional<FightRule> fight(String text) {
        for (FightRule rule : FightRule.values()) {
            if (rule.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}

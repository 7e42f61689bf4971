package bot.k98.runtime.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What becomes of the old bot's settings: used as they are, renamed, or dropped, and why. Never says a value. */
public final class OldVariables {
    /** What becomes of one name. */
    public sealed interface Fate {
        /** It means the same here. */
        record Used(String meaning) implements Fate {}

        record Renamed(String to, String why) implements Fate {}

        record Dropped(String why) implements Fate {}

        /** Neither bot knows it. */
        record Unknown() implements Fate {}
    }

    private static final String FILE = "old-variables.tsv";
    private static final Pattern NOTHING = Pattern.compile("\\s*(#.*)?");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern SETTING = Pattern.compile("\\s*(?:export\\s+)?([A-Z][A-Z0-9_]*)\\s*=.*");
    private static final String RENAMED = "renamed ";
    private final Map<String, Fate> changed = new LinkedHashMap<>();

    private OldVariables() {}

    public static OldVariables read() {
        OldVariables old = new OldVariables();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(OldVariables.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(old::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return old;
    }

    private void add(String line) {
        String[] columns = line.split("\t", -1);
        Fate fate = columns[1].startsWith(RENAMED)
                ? new Fate.Renamed(columns[1].substring(RENAMED.length()), columns[2])
                : new Fate.Dropped(columns[2]);
        Stream.of(columns[0].split(", ", -1)).forEach(name -> changed.put(name, fate));
    }

    /** All names that are told apart here. */
    Set<String> changed() {
        return Set.copyOf(changed.keySet());
    }

    public Fate fate(String name) {
        return used(name)
                .<Fate>map(variable -> new Fate.Used(variable.meaning()))
                .or(() -> Optional.ofNullable(changed.get(name)))
                .or(() -> name.endsWith("_EMOJI")
                        ? Optional.of(new Fate.Dropped("emojis are part of the texts"))
                        : Optional.empty())
                .orElseGet(Fate.Unknown::new);
    }

    private static Optional<Variable<?>> used(String name) {
        return Variables.all().stream()
                .filter(variable -> variable.name().equals(name)
                        || (variable.secret() && variable.fileName().equals(name)))
                .findFirst();
    }

    /**
     * A line for each name that is set in an env file, in order; for each line that sets nothing; then what is still missing.
     *
     * @param file UTF-8; other bytes in values and comments do no harm
     */
    public List<String> report(byte[] file) {
        List<String> lines = new String(file, StandardCharsets.UTF_8)
                .replaceFirst("^" + BYTE_ORDER_MARK, "")
                .lines()
                .toList();
        Set<String> names = new LinkedHashSet<>();
        List<String> left = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher setting = SETTING.matcher(lines.get(i));
            if (setting.matches()) {
                names.add(setting.group(1));
            } else if (!NOTHING.matcher(lines.get(i)).matches()) {
                left.add("line %d: left out, it is not NAME=value with a name in capitals".formatted(i + 1));
            }
        }
        return Stream.of(
                        names.stream().map(name -> name + ": " + words(fate(name))),
                        left.stream(),
                        Variables.all().stream()
                                .filter(variable -> !variable.requiredBy().isEmpty())
                                .filter(variable ->
                                        !names.contains(variable.name()) && !names.contains(variable.fileName()))
                                .map(variable -> variable.name() + ": missing. " + variable.meaning()))
                .flatMap(Function.identity())
                .toList();
    }

    private static String words(Fate fate) {
        return switch (fate) {
            case Fate.Used used -> "used. " + used.meaning();
            case Fate.Renamed renamed -> "renamed, now " + renamed.to() + ": " + renamed.why() + ".";
            case Fate.Dropped dropped -> "dropped: " + dropped.why() + ".";
            case Fate.Unknown _ -> "unknown: neither bot has it; is it misspelt?";
        };
    }
}

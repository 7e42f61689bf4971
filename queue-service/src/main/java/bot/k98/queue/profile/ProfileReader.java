package bot.k98.queue.profile;

import bot.k98.queue.domain.profile.Column;
import bot.k98.queue.domain.profile.Column.CellRule;
import bot.k98.queue.domain.profile.OnBad;
import bot.k98.queue.domain.profile.PeriodRule;
import bot.k98.queue.domain.profile.Profile;
import bot.k98.queue.domain.profile.Profile.RowRules;
import bot.k98.queue.domain.profile.Profile.SheetTarget;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one profile. A file with any problem makes no profile; all its problems are named at once. */
public final class ProfileReader {
    /** Rows that a file may have when its profile doesn't say; and the most that a profile may say. */
    static final int ROWS = 200_000;

    private static final int MOST_ROWS = 1_000_000;
    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_BY_DEFAULT = 200;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");
    private static final Pattern SNOWFLAKE = Pattern.compile("\\d{15,20}");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Function<String, Optional<Set<String>>> variables;

    /** @param variables the channels that a variable's name stands for; empty for a name that is none */
    public ProfileReader(Function<String, Optional<Set<String>>> variables) {
        this.variables = variables;
    }

    /** What a file came to. */
    public sealed interface Outcome {
        record Read(Profile profile) implements Outcome {}

        /** @param problems each with file, key and what is allowed */
        record Unusable(List<String> problems) implements Outcome {}
    }

    /** @param file its name, for messages */
    public Outcome read(String file, String yaml) {
        List<String> problems = new ArrayList<>();
        try {
            JsonNode root = YAML.readTree(yaml);
            Profile profile = profile(new Section(file, "", root, problems));
            return problems.isEmpty() ? new Outcome.Read(profile) : new Outcome.Unusable(problems);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            return new Outcome.Unusable(List.of(file + ": the file is no YAML" + where));
        }
    }

    private Profile profile(Section section) {
        String name = section.text(
                "name",
                "1 to 32 lower-case letters, digits and underscores, a letter first",
                text -> NAME.matcher(text).matches());
        String title = section.text("title", "1 to 60 characters", text -> !text.isBlank() && text.length() <= 60);
        List<Column> columns =
                section.sections("columns").stream().map(ProfileReader::column).toList();
        Profile profile = new Profile(
                name,
                title,
                channels(section),
                rows(section, columns),
                columns,
                section.section("export").map(ProfileReader::target));
        checkNames(section, columns);
        section.end();
        return profile;
    }

    private Set<String> channels(Section section) {
        Set<String> channels = new LinkedHashSet<>();
        for (String entry : section.texts("channels")) {
            if (SNOWFLAKE.matcher(entry).matches()) {
                channels.add(entry);
            } else {
                variables
                        .apply(entry)
                        .ifPresentOrElse(
                                channels::addAll,
                                () -> section.problem(
                                        "channels",
                                        "has '" + entry
                                                + "'; it must be a channel's id (15 to 20 digits) or HONOR_CHANNEL_ID or ACTIVITY_UPLOAD_CHANNEL_ID"));
            }
        }
        return channels;
    }

    private static RowRules rows(Section section, List<Column> columns) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(" or "));
        return new RowRules(
                section.optionalText("sheet", "a sheet's name", text -> !text.isBlank()),
                section.choice("period", PeriodRule.class, PeriodRule.DAY),
                section.whole("rows", 1, MOST_ROWS, ROWS),
                section.text(
                        "key",
                        "a column's name: " + names,
                        text -> columns.stream()
                                .anyMatch(column -> column.name().equals(text))),
                section.choice("repeated", OnBad.class, OnBad.ROW));
    }

    private static Column column(Section section) {
        String name = section.text(
                "name",
                "1 to 32 lower-case letters, digits and underscores, a letter first",
                text -> NAME.matcher(text).matches());
        List<String> headers = section.texts("headers");
        Column column = new Column(
                name,
                headers.isEmpty() ? List.of(name) : headers,
                section.flag("required", true),
                new CellRule(
                        section.choice("type", Column.Type.class, Column.Type.TEXT),
                        section.flag("blank", false),
                        section.number("min"),
                        section.number("max"),
                        section.whole("longest", 1, LONGEST_TEXT, LONGEST_BY_DEFAULT),
                        section.choice("bad", OnBad.class, OnBad.ROW)));
        checkOptional(section, column);
        section.end();
        return column;
    }

    private static void checkOptional(Section section, Column column) {
        if (!column.required() && !column.rule().blank()) {
            section.problem(
                    "blank", "must be true for a column that is not required: its cells are blank when it isn't there");
        }
    }

    private static SheetTarget target(Section section) {
        SheetTarget target = new SheetTarget(
                section.text(
                        "spreadsheet",
                        "a spreadsheet's id, as its address shows it",
                        text -> text.matches("[A-Za-z0-9_-]{3,100}")),
                section.text("tab", "1 to 80 characters", text -> !text.isBlank() && text.length() <= 80));
        section.end();
        return target;
    }

    private static void checkNames(Section section, List<Column> columns) {
        long different = columns.stream().map(Column::name).distinct().count();
        if (different != columns.size()) {
            section.problem("columns", "has two columns of one name; names must differ");
        }
    }
}

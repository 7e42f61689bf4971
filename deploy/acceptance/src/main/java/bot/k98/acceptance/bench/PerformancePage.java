package bot.k98.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** docs/performance.md: a section for each series, replaced when that series is measured again; the others stay. */
final class PerformancePage {
    private static final String HEAD = """
        # Performance

        Written by `./k98 bench`. Each figure was measured by that command, on the machine and commit named above it, and is no promise
        for another machine. Baselines of the same run stand beside the bot’s own figures. `./k98 bench NAME` measures one section anew.
        """;
    private static final String SECTION = "## ";
    private static final String OVERVIEW = "Overview";
    private static final int HEAD_AND_RULE = 2;

    private final Path file;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private PerformancePage(Path file) {
        this.file = file;
    }

    /** @param home the project's folder */
    static PerformancePage of(Path home) throws IOException {
        PerformancePage page = new PerformancePage(home.resolve("docs/performance.md"));
        if (Files.exists(page.file)) {
            page.read(Files.readAllLines(page.file));
        }
        return page;
    }

    private void read(List<String> lines) {
        List<String> section = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(SECTION)) {
                section = new ArrayList<>();
                sections.put(line.substring(SECTION.length()), section);
            } else {
                section.add(line);
            }
        }
    }

    /** A new section goes to the end. */
    void replace(String title, String measured, List<String> lines) throws IOException {
        List<String> section = new ArrayList<>(List.of("", measured, ""));
        section.addAll(lines);
        sections.put(title, section);
        sections.remove(OVERVIEW);
        StringBuilder text = new StringBuilder(HEAD);
        write(text, OVERVIEW, overview());
        sections.forEach((heading, body) -> write(text, heading, body));
        Files.writeString(file, text);
    }

    private static void write(StringBuilder text, String heading, List<String> body) {
        text.append('\n')
                .append(SECTION)
                .append(heading)
                .append('\n')
                .append(String.join("\n", body).stripTrailing())
                .append('\n');
    }

    /** The goals of all sections in one table. */
    private List<String> overview() {
        List<String> lines = new ArrayList<>(List.of("", "| section " + Goal.HEAD, "|---" + Goal.RULE));
        sections.forEach((heading, body) ->
                goals(body).forEach(goal -> lines.add("| [%s](#%s) %s".formatted(heading, anchor(heading), goal))));
        return lines;
    }

    /** The rows of a section's table of goals. */
    private static List<String> goals(List<String> body) {
        return body.stream()
                .dropWhile(line -> !line.equals(Goal.HEAD))
                .skip(HEAD_AND_RULE)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    /** As GitHub makes it of a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }
}

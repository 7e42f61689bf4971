package bot.k98.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** docs/performance.md: a section for each series, replaced when that series is measured again; the others stay. */
final class PerformancePage {
    private static final String HEAD = """
        # Performance

        Written by `./k98 bench`. Each figure was measured by that command, on the machine and commit named above it, and is no promise
        for another machine. Baselines of the same run stand beside the bot’s own figures. `./k98 bench NAME` measures one section anew.
        """;
    private static final String SECTION = "## ";

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
        StringBuilder text = new StringBuilder(HEAD);
        sections.forEach((heading, body) -> text.append('\n')
                .append(SECTION)
                .append(heading)
                .append('\n')
                .append(String.join("\n", body).stripTrailing())
                .append('\n'));
        Files.writeString(file, text);
    }
}

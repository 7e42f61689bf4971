package bot.k98.acceptance.alerts;

import bot.k98.acceptance.stack.JsonHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the rules and the dashboards ask Prometheus for. */
final class Queries {
    static final Path DASHBOARDS =
            Path.of("../observability/grafana/dashboards").toAbsolutePath().normalize();
    private static final Pattern EXPRESSION = Pattern.compile("(?m)^ {8}expr: (?:\\|\\n((?: {10}.*\\n)+)|(.*))$");
    private static final Pattern METRIC = Pattern.compile("\\b(?:k98_\\w+|up)\\b");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    private Queries() {}

    /** The names of all metrics of which a rule says something. */
    static Set<String> metricsOfRules() throws IOException {
        Set<String> names = new TreeSet<>();
        EXPRESSION
                .matcher(Files.readString(Prometheus.FOLDER.resolve("k98-rules.yml")))
                .results()
                .flatMap(found -> METRIC.matcher(found.group()).results())
                .forEach(found -> names.add(found.group()));
        return names;
    }

    /** Every query of every panel, with each variable open to all. */
    static List<String> ofDashboards() throws IOException {
        try (Stream<Path> files = Files.list(DASHBOARDS)) {
            return files.sorted().flatMap(Queries::ofDashboard).toList();
        }
    }

    private static Stream<String> ofDashboard(Path file) {
        try {
            return JsonHttp.read(Files.readString(file)).findValuesAsText("expr").stream()
                    .map(query -> VARIABLE.matcher(query).replaceAll(".*"));
        } catch (IOException e) {
            throw new IllegalStateException(file + " can't be read", e);
        }
    }
}

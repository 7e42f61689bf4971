package bot.k98.acceptance.bench;

import java.util.List;
import java.util.stream.Stream;

/** {@code ./k98 bench [NAME…]}: measures the named series, or all, and writes each into its section of docs/performance.md. */
public final class Bench {
    private static final int USAGE = 64;

    private Bench() {}

    /** In the order in which they run: what needs a fresh bot goes first. */
    static List<Series> all() {
        return List.of(
                new StartSeries(),
                new PingSeries(),
                new MixSeries(),
                new BesideSeries(),
                new ScanSeries(),
                new DiscordSeries());
    }

    public static void main(String... arguments) throws Exception {
        List<String> unknown = Stream.of(arguments)
                .filter(name -> all().stream().noneMatch(series -> series.name().equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            System.err.printf(
                    "k98: bench does not know %s; it measures %s%n",
                    String.join(", ", unknown),
                    String.join(", ", all().stream().map(Series::name).toList()));
            System.exit(USAGE);
        }
        List<String> wanted = List.of(arguments);
        try (Ground ground = new Ground()) {
            for (Series series : all()) {
                if (wanted.isEmpty() || wanted.contains(series.name())) {
                    measure(series, ground);
                }
            }
        }
    }

    private static void measure(Series series, Ground ground) throws Exception {
        Ground.say("%s", series.name());
        List<String> lines = series.measure(ground);
        PerformancePage.of(Machine.home()).replace(series.title(), Machine.line(), lines);
        System.out.println("## " + series.title() + "\n\n" + String.join("\n", lines) + "\n");
    }
}

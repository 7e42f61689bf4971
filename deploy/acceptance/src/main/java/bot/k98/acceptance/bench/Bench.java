package bot.k98.acceptance.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./k98 bench [NAME…]}: measures the named series, or all, and writes each into its section of docs/performance.md. */
public final class Bench {
    private static final int USAGE = 64;

    private Bench() {}

    /**
     * In the order in which they run: what needs a fresh bot goes first, then what uses the same one, then what has processes of its own. Members
     * who open direct messages for {@code bulk} have them open in {@code dms}.
     */
    static List<Series> all() {
        return List.of(
                new StartSeries(),
                new PingSeries(),
                new MixSeries(),
                new BesideSeries(),
                new ScanSeries(),
                new RollingSeries(),
                new BulkSeries(),
                new DirectMessageSeries(),
                new LoadSeries(),
                new InboundSeries(),
                new FanOutSeries(),
                new PendingSeries(),
                new BackupSeries(),
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
        List<String> failed = measure(all().stream()
                .filter(series -> arguments.length == 0 || List.of(arguments).contains(series.name()))
                .toList());
        if (!failed.isEmpty()) {
            System.err.printf("k98: not measured: %s; their old figures stay%n", String.join(", ", failed));
            System.exit(1);
        }
    }

    /** One that fails does not keep the others from being measured, unless this process is ending. Returns the names of those that did. */
    private static List<String> measure(List<Series> wanted) throws IOException {
        List<String> failed = new ArrayList<>();
        try (Ground ground = new Ground()) {
            for (Series series : wanted) {
                try {
                    measure(series, ground);
                } catch (Exception e) {
                    failed.add(series.name());
                    ground.spoilt(series.name(), e);
                }
                if (ground.isEnding()) {
                    return List.of();
                }
            }
        }
        return failed;
    }

    private static void measure(Series series, Ground ground) throws Exception {
        Ground.say("%s", series.name());
        String machine = Machine.line();
        List<String> lines = series.measure(ground).text();
        PerformancePage.of(Machine.home()).replace(series.title(), machine, lines);
        System.out.println("## " + series.title() + "\n\n" + String.join("\n", lines) + "\n");
    }
}

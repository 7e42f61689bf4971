package bot.k98.watchdog.domain.usage;

import bot.k98.contracts.ops.Usage.CommandAnswered;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Uses, counted.
 *
 * @param rows the most used first
 */
public record UsageTable(List<Row> rows) {
    private static final int PERCENT = 100;
    private static final int MEDIAN = 50;
    private static final int NEARLY_ALL = 95;

    public UsageTable {
        rows = List.copyOf(rows);
    }

    /**
     * @param key a command's path or a user's id
     * @param failed how many of the uses did not get their answer
     * @param medianMillis from the use to the end of the answer
     * @param nearlyAllMillis of 95 of 100
     */
    public record Row(String key, int uses, int failed, long medianMillis, long nearlyAllMillis) {}

    public static UsageTable of(List<CommandAnswered> uses, Dimension by, int limit) {
        Map<String, List<CommandAnswered>> groups = uses.stream().collect(Collectors.groupingBy(by::of));
        return new UsageTable(groups.entrySet().stream()
                .map(group -> row(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingInt(Row::uses).reversed().thenComparing(Row::key))
                .limit(limit)
                .toList());
    }

    private static Row row(String key, List<CommandAnswered> uses) {
        List<Long> millis = uses.stream().map(CommandAnswered::millis).sorted().toList();
        int failed = (int) uses.stream().filter(use -> !use.success()).count();
        return new Row(key, uses.size(), failed, at(MEDIAN, millis), at(NEARLY_ALL, millis));
    }

    private static long at(int percent, List<Long> sorted) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / PERCENT));
    }

    /** How often which error came, the most frequent first. */
    public static List<Map.Entry<String, Long>> errors(List<CommandAnswered> uses) {
        Map<String, Long> counts = uses.stream()
                .flatMap(use -> use.error().stream())
                .collect(Collectors.groupingBy(error -> error, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .toList();
    }

    /** Those of one command or user. */
    public static List<CommandAnswered> only(List<CommandAnswered> uses, Dimension dimension, String value) {
        return uses.stream().filter(use -> dimension.of(use).equals(value)).toList();
    }
}

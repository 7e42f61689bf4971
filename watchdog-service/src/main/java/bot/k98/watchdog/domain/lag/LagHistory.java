package bot.k98.watchdog.domain.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the rows were, for charts: a column of figures every 15 s over 6 h. A time at which nothing could be read is a gap, never the last
 * figure once more. Used by one thread at a time.
 */
public final class LagHistory {
    /** Between two columns. */
    public static final Duration EVERY = Duration.ofSeconds(15);

    /** How far it goes back. */
    public static final Duration SPAN = Duration.ofHours(6);

    private static final int COLUMNS = (int) SPAN.dividedBy(EVERY);

    private final Deque<Column> columns = new ArrayDeque<>();

    private record Column(Instant at, Map<GroupTopic, Figures> figures) {}

    private record Figures(long records, float seconds) {}

    /**
     * @param records empty where nothing is known
     * @param age likewise
     */
    public record Point(Instant at, Optional<Long> records, Optional<Float> age) {}

    /** Takes a table, when the next column is due. */
    public synchronized void note(LagTable table, Instant now) {
        if (!columns.isEmpty() && now.isBefore(columns.getLast().at().plus(EVERY))) {
            return;
        }
        columns.addLast(new Column(now, table.isCurrent() ? figures(table) : Map.of()));
        if (columns.size() > COLUMNS) {
            columns.removeFirst();
        }
    }

    private static Map<GroupTopic, Figures> figures(LagTable table) {
        return table.rows().stream().collect(Collectors.toMap(LagRow::reading, LagHistory::figures));
    }

    private static Figures figures(LagRow row) {
        float seconds = row.age().map(age -> age.toMillis() / 1000f).orElse(Float.NaN);
        return new Figures(row.records(), seconds);
    }

    /** Oldest first. */
    public synchronized List<Point> of(GroupTopic reading, Instant from) {
        List<Point> points = new ArrayList<>();
        for (Column column : columns) {
            if (!column.at().isBefore(from)) {
                points.add(
                        point(column.at(), Optional.ofNullable(column.figures().get(reading))));
            }
        }
        return points;
    }

    private static Point point(Instant at, Optional<Figures> figures) {
        return new Point(
                at, figures.map(Figures::records), figures.map(Figures::seconds).filter(seconds -> !seconds.isNaN()));
    }
}

package bot.k98.acceptance.bench;

import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** Round-trip times of one series, in milliseconds with two decimals. */
final class Latencies {
    private static final int DIGITS = 3;
    private static final double MICROS_PER_MILLI = 1000.0;
    private static final double MEDIAN = 50;
    private static final double NEARLY_ALL = 99;

    private final Histogram micros = new Histogram(DIGITS);
    private final String name;
    private long missed;

    Latencies(String name) {
        this.name = name;
    }

    /** A Markdown table of several. */
    static List<String> table(List<Latencies> series) {
        return Stream.concat(
                        Stream.of("| series | count | p50 | p99 | max | missed |", "|---|---|---|---|---|---|"),
                        series.stream().map(Latencies::row))
                .toList();
    }

    synchronized void addMillis(double millis) {
        micros.recordValue(Math.round(millis * MICROS_PER_MILLI));
    }

    /** One that was not answered in Discord's 3 seconds. */
    synchronized void addMissed() {
        missed++;
    }

    synchronized long count() {
        return micros.getTotalCount() + missed;
    }

    synchronized long missed() {
        return missed;
    }

    synchronized double max() {
        return micros.getMaxValue() / MICROS_PER_MILLI;
    }

    synchronized double p50() {
        return micros.getValueAtPercentile(MEDIAN) / MICROS_PER_MILLI;
    }

    synchronized double p99() {
        return micros.getValueAtPercentile(NEARLY_ALL) / MICROS_PER_MILLI;
    }

    /** A row of a Markdown table: series, count, p50, p99, max, missed. */
    synchronized String row() {
        return "| %s | %d | %.1f | %.1f | %.1f | %d |".formatted(name, count(), p50(), p99(), max(), missed);
    }
}

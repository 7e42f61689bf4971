package bot.k98.acceptance.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A figure that the project set out to reach, and what was measured.
 *
 * @param what is measured
 * @param wanted the bound, in words and with its unit
 * @param measured with its unit
 */
record Goal(String what, String wanted, String measured, boolean reached) {
    static final String HEAD = "| to reach | bound | measured | reached |";
    static final String RULE = "|---|---|---|---|";

    static Goal atMost(String what, double bound, double measured, String unit) {
        return new Goal(what, "≤ " + number(bound) + unit, number(measured) + unit, measured <= bound);
    }

    static Goal atLeast(String what, double bound, double measured, String unit) {
        return new Goal(what, "≥ " + number(bound) + unit, number(measured) + unit, measured >= bound);
    }

    static Goal none(String what, long measured) {
        return new Goal(what, "0", Long.toString(measured), measured == 0);
    }

    /** A Markdown table, and an empty line behind it; nothing when there are no goals. */
    static List<String> table(List<Goal> goals) {
        return goals.isEmpty()
                ? List.of()
                : Stream.of(Stream.of(HEAD, RULE), goals.stream().map(Goal::row), Stream.of(""))
                        .flatMap(lines -> lines)
                        .toList();
    }

    private String row() {
        return "| %s | %s | %s | %s |".formatted(what, wanted, measured, reached ? "yes" : "**no**");
    }

    /** A decimal only where it says something. */
    private static String number(double value) {
        boolean whole = value == Math.rint(value) || Math.abs(value) >= 100;
        return String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", value);
    }
}

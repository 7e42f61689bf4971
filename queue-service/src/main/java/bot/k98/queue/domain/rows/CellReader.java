package bot.k98.queue.domain.rows;

import bot.k98.contracts.TextCut;
import bot.k98.contracts.queue.Problem;
import bot.k98.queue.domain.profile.Column;
import bot.k98.queue.domain.profile.Column.CellRule;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads one cell by its column's rule. */
final class CellReader {
    /** Thousands may be parted by commas or spaces, never by points: 1.234 is a decimal. */
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([, ]\\d{3})+(\\.\\d+)?");

    /** Control characters, and spaces that people take for none or for ordinary ones. */
    private static final Pattern ODD = Pattern.compile("[\\p{Cntrl}\\u00A0\\u202F\\u200B\\uFEFF]");

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");
    private static final int LONGEST_EXPONENT = 40;

    /** Digits that a long holds whatever they are. */
    private static final int SHORT = 18;

    private CellReader() {}

    /** What a cell came to. */
    sealed interface Cell {
        /** @param text as it stands in the snapshot */
        record Value(String text) implements Cell {}

        record Bad(Problem problem) implements Cell {}
    }

    static Cell read(Column column, String raw) {
        String text = clean(raw);
        CellRule rule = column.rule();
        if (text.isEmpty()) {
            return rule.blank() ? new Cell.Value("") : bad("cell.blank");
        }
        return switch (rule.type()) {
            case TEXT -> new Cell.Value(TextCut.unmarked(rule.longest(), text));
            case INTEGER -> number(text, rule, true);
            case DECIMAL -> number(text, rule, false);
        };
    }

    /** Without control characters, with ordinary spaces, none at the ends. */
    private static String clean(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c == '\u007F' || c == '\u00A0' || c == '\u202F' || c == '\u200B' || c == '\uFEFF') {
                return ODD.matcher(raw).replaceAll(" ").strip();
            }
        }
        return raw.strip();
    }

    private static Cell number(String text, CellRule rule, boolean whole) {
        if (isShortWhole(text)) {
            return inRange(BigDecimal.valueOf(Long.parseLong(text)), rule);
        }
        String digits = GROUPED.matcher(text).matches() ? text.replaceAll("[, ]", "") : text;
        if (!PLAIN.matcher(digits).matches()) {
            return bad("cell.not.a.number");
        }
        BigDecimal number = new BigDecimal(digits);
        if (Math.abs(number.precision() - (long) number.scale()) > LONGEST_EXPONENT) {
            return bad("cell.not.a.number");
        }
        number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (whole && number.scale() > 0) {
            return bad("cell.not.whole");
        }
        return inRange(number, rule);
    }

    /** Nearly all numbers of a scan: read without a pattern. */
    private static boolean isShortWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return text.length() <= SHORT;
    }

    private static Cell inRange(BigDecimal number, CellRule rule) {
        if (rule.min().isPresent() && number.compareTo(rule.min().get()) < 0) {
            return bad("cell.too.small", rule.min().get().toPlainString());
        }
        if (rule.max().isPresent() && number.compareTo(rule.max().get()) > 0) {
            return bad("cell.too.large", rule.max().get().toPlainString());
        }
        return new Cell.Value(number.toPlainString());
    }

    private static Cell bad(String code, Object... details) {
        return new Cell.Bad(Problem.of(code, details));
    }
}

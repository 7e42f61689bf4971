package bot.k98.sandbox.sheets;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range in A1 notation. Rows and columns count from 0; the end is exclusive and {@link #OPEN} where the notation leaves it open.
 *
 * @param tab the tab's title; empty when the notation names none
 */
record A1Range(String tab, int top, int left, int bottom, int right) {

    static final int OPEN = Integer.MAX_VALUE;

    private static final Pattern WHOLE = Pattern.compile("(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.+)");
    private static final Pattern CORNERS =
            Pattern.compile("\\$?([A-Za-z]{0,3})\\$?(\\d*)(?::\\$?([A-Za-z]{0,3})\\$?(\\d*))?");
    private static final int LETTERS = 26;

    /**
     * Reads {@code Tab!A2:C}, {@code 'My tab'!A1}, {@code A1:B2}, {@code Tab} or {@code 'My tab'}.
     *
     * @throws GoogleError 400 when it is none of these
     */
    static A1Range parse(String notation) {
        Matcher quoted = Pattern.compile("'((?:[^']|'')+)'").matcher(notation);
        if (quoted.matches()) {
            return wholeTab(quoted.group(1));
        }
        Matcher whole = WHOLE.matcher(notation);
        if (!whole.matches()) {
            throw GoogleError.unparsable(notation);
        }
        boolean named = whole.group(1) != null || whole.group(2) != null;
        String tab = whole.group(1) == null ? whole.group(2) : whole.group(1);
        Matcher corners = CORNERS.matcher(whole.group(3));
        if (corners.matches() && (named || isCells(corners))) {
            return of(tab == null ? "" : tab.replace("''", "'"), corners, notation);
        }
        if (named) {
            throw GoogleError.unparsable(notation);
        }
        return wholeTab(notation);
    }

    static A1Range wholeTab(String title) {
        return new A1Range(title.replace("''", "'"), 0, 0, OPEN, OPEN);
    }

    /** Without a tab's name, {@code Sheet} could be a column: only what has a row number or a colon is taken for cells. */
    private static boolean isCells(Matcher corners) {
        return corners.group(3) != null
                || (!corners.group(1).isEmpty() && !corners.group(2).isEmpty());
    }

    private static A1Range of(String tab, Matcher corners, String notation) {
        boolean single = corners.group(3) == null;
        int left = column(corners.group(1), 0);
        int top = row(corners.group(2), 0);
        int right = single ? left + 1 : end(column(corners.group(3), OPEN));
        int bottom = single ? top + 1 : end(row(corners.group(4), OPEN));
        boolean nothing =
                single && corners.group(1).isEmpty() && corners.group(2).isEmpty();
        if (nothing || right <= left || bottom <= top) {
            throw GoogleError.unparsable(notation);
        }
        return new A1Range(tab, top, left, bottom, right);
    }

    private static int end(int last) {
        return last == OPEN ? OPEN : last + 1;
    }

    private static int row(String digits, int otherwise) {
        return digits.isEmpty()
                ? otherwise
                : Math.max(1, Integer.parseInt(digits.substring(0, Math.min(8, digits.length())))) - 1;
    }

    private static int column(String letters, int otherwise) {
        int value = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            value = value * LETTERS + (letter - 'A' + 1);
        }
        return letters.isEmpty() ? otherwise : value - 1;
    }

    /** The name of a column that counts from 0: A, Z, AA. */
    static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            name.insert(0, (char) ('A' + rest % LETTERS));
        }
        return name.toString();
    }

    /** As Google writes it, with both corners and the tab quoted when it has to be. */
    String notation() {
        String name = tab.matches("[A-Za-z_][A-Za-z0-9_]*") ? tab : "'" + tab.replace("'", "''") + "'";
        String first = columnName(left) + (top + 1);
        String last = columnName(right - 1) + bottom;
        return name + "!" + (first.equals(last) ? first : first + ":" + last);
    }

    boolean isOneCell() {
        return bottom == top + 1 && right == left + 1;
    }

    /** One cell names where a written block starts, not how large it is. */
    A1Range fromItsCorner() {
        return new A1Range(tab, top, left, OPEN, OPEN);
    }

    /** The same range with its open ends closed. */
    A1Range within(int rows, int columns) {
        return new A1Range(
                tab,
                top,
                left,
                bottom == OPEN ? Math.max(rows, top + 1) : bottom,
                right == OPEN ? Math.max(columns, left + 1) : right);
    }
}

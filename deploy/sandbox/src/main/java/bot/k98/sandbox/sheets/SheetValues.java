package bot.k98.sandbox.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads and writes ranges of one spreadsheet, with Google's rules for edges: trailing empty rows and cells are left out, {@code null} keeps a cell. */
final class SheetValues {

    private static final String ROWS = "ROWS";

    private SheetValues() {}

    /** A ValueRange. */
    static ObjectNode read(Spreadsheet sheet, String notation, String dimension, boolean formatted) {
        A1Range asked = A1Range.parse(notation);
        Tab tab = sheet.tab(asked.tab(), notation);
        A1Range range = placed(tab, asked);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("range", range.notation()).put("majorDimension", dimension);
        boolean byRows = ROWS.equals(dimension);
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        int last = byRows ? Math.min(range.bottom(), tab.filledRows()) : range.right();
        for (int line = byRows ? range.top() : range.left(); line < last; line++) {
            values.add(byRows ? row(tab, range, line, formatted) : column(tab, range, line, formatted));
        }
        dropEmptyEnd(values);
        if (!values.isEmpty()) {
            answer.set("values", values);
        }
        return answer;
    }

    private static ArrayNode row(Tab tab, A1Range range, int row, boolean formatted) {
        ArrayNode line = JsonNodeFactory.instance.arrayNode();
        for (int column = range.left(); column < range.right(); column++) {
            line.add(CellValues.toJson(tab.get(row, column), formatted));
        }
        return dropEmptyEnd(line);
    }

    private static ArrayNode column(Tab tab, A1Range range, int column, boolean formatted) {
        ArrayNode line = JsonNodeFactory.instance.arrayNode();
        for (int row = range.top(); row < Math.min(range.bottom(), tab.filledRows()); row++) {
            line.add(CellValues.toJson(tab.get(row, column), formatted));
        }
        return dropEmptyEnd(line);
    }

    private static ArrayNode dropEmptyEnd(ArrayNode line) {
        for (int last = line.size() - 1; last >= 0 && isEmpty(line.get(last)); last--) {
            line.remove(last);
        }
        return line;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isArray()
                ? value.isEmpty()
                : value.isTextual() && value.asText().isEmpty();
    }

    /** An UpdateValuesResponse without the spreadsheet's id. */
    static ObjectNode write(Spreadsheet sheet, String notation, JsonNode body, boolean typed) {
        A1Range asked = A1Range.parse(notation);
        Tab tab = sheet.tab(asked.tab(), notation);
        return fill(tab, placed(tab, asked.isOneCell() ? asked.fromItsCorner() : asked), body, typed);
    }

    /** Writes below the tab's last filled row; the grid grows when it has to. */
    static ObjectNode append(Spreadsheet sheet, String notation, JsonNode body, boolean typed) {
        A1Range asked = A1Range.parse(notation);
        Tab tab = sheet.tab(asked.tab(), notation);
        int top = Math.max(tab.filledRows(), asked.top());
        int bottom = top + Math.max(1, body.path("values").size());
        tab.resize(Math.max(tab.rows(), bottom), tab.columns());
        return fill(tab, new A1Range(tab.title(), top, asked.left(), bottom, tab.columns()), body, typed);
    }

    /** The cleared range. */
    static String clear(Spreadsheet sheet, String notation) {
        A1Range asked = A1Range.parse(notation);
        Tab tab = sheet.tab(asked.tab(), notation);
        A1Range range = placed(tab, asked);
        for (int row = Math.min(range.bottom(), tab.filledRows()) - 1; row >= range.top(); row--) {
            for (int column = range.left(); column < range.right(); column++) {
                tab.set(row, column, null);
            }
        }
        return range.notation();
    }

    private static A1Range placed(Tab tab, A1Range asked) {
        A1Range range = new A1Range(tab.title(), asked.top(), asked.left(), asked.bottom(), asked.right())
                .within(tab.rows(), tab.columns());
        if (range.top() >= tab.rows() || range.left() >= tab.columns()) {
            throw GoogleError.invalid("Range (" + range.notation() + ") exceeds grid limits. Max rows: " + tab.rows()
                    + ", max columns: " + tab.columns());
        }
        return new A1Range(
                tab.title(),
                range.top(),
                range.left(),
                Math.min(range.bottom(), tab.rows()),
                Math.min(range.right(), tab.columns()));
    }

    private static ObjectNode fill(Tab tab, A1Range range, JsonNode body, boolean typed) {
        JsonNode values = body.path("values");
        boolean byRows = !"COLUMNS".equals(body.path("majorDimension").asText());
        WrittenArea area = new WrittenArea(tab, range, typed);
        for (int line = 0; line < values.size(); line++) {
            for (int place = 0; place < values.get(line).size(); place++) {
                area.put(
                        byRows ? line : place,
                        byRows ? place : line,
                        values.get(line).get(place));
            }
        }
        return area.summary();
    }
}

package bot.k98.sandbox.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes cells into a range and counts what was written, for the answer. */
final class WrittenArea {

    private final Tab tab;
    private final A1Range range;
    private final boolean typed;
    private int rows;
    private int columns;
    private int cells;

    WrittenArea(Tab tab, A1Range range, boolean typed) {
        this.tab = tab;
        this.range = range;
        this.typed = typed;
    }

    /** @throws GoogleError 400 when the place lies outside of the range */
    void put(int row, int column, JsonNode value) {
        if (range.top() + row >= range.bottom() || range.left() + column >= range.right()) {
            throw GoogleError.invalid("Requested writing within range [" + range.notation() + "], but tried writing to "
                    + (range.top() + row >= range.bottom()
                            ? "row [" + (range.top() + row + 1) + "]"
                            : "column [" + A1Range.columnName(range.left() + column) + "]"));
        }
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
        if (!value.isNull()) {
            tab.set(range.top() + row, range.left() + column, CellValues.toCell(value, typed));
            cells++;
        }
    }

    ObjectNode summary() {
        A1Range written = new A1Range(
                tab.title(),
                range.top(),
                range.left(),
                range.top() + Math.max(1, rows),
                range.left() + Math.max(1, columns));
        return JsonNodeFactory.instance
                .objectNode()
                .put("updatedRange", written.notation())
                .put("updatedRows", rows)
                .put("updatedColumns", columns)
                .put("updatedCells", cells);
    }
}

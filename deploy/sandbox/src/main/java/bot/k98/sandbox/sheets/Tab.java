package bot.k98.sandbox.sheets;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * One tab: a grid whose cells are a String, Long, Double, Boolean or null (empty). Rows end at their last filled cell, the grid at its last filled row.
 * Not thread-safe: {@link SpreadsheetStore} lends it under its lock.
 */
final class Tab {

    private static final int NEW_ROWS = 1000;
    private static final int NEW_COLUMNS = 26;

    @JsonProperty
    private final int id;

    @JsonProperty
    private String title;

    @JsonProperty
    private int rows;

    @JsonProperty
    private int columns;

    @JsonProperty
    private boolean hidden;

    @JsonProperty
    private final List<List<Object>> cells;

    /** For Jackson; a new tab comes from {@link #named}. */
    Tab(
            @JsonProperty("id") int id,
            @JsonProperty("title") String title,
            @JsonProperty("rows") int rows,
            @JsonProperty("columns") int columns,
            @JsonProperty("hidden") boolean hidden,
            @JsonProperty("cells") List<List<Object>> cells) {
        this.id = id;
        this.title = title;
        this.rows = rows;
        this.columns = columns;
        this.hidden = hidden;
        this.cells = new ArrayList<>();
        cells.forEach(row -> this.cells.add(new ArrayList<>(row)));
    }

    static Tab named(int id, String title) {
        return new Tab(id, title, NEW_ROWS, NEW_COLUMNS, false, List.of());
    }

    int id() {
        return id;
    }

    String title() {
        return title;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    boolean hidden() {
        return hidden;
    }

    void rename(String newTitle) {
        this.title = newTitle;
    }

    void hide(boolean nowHidden) {
        this.hidden = nowHidden;
    }

    /** Cells beyond the new size are gone, as at Google. */
    void resize(int newRows, int newColumns) {
        this.rows = newRows;
        this.columns = newColumns;
        while (cells.size() > newRows) {
            cells.removeLast();
        }
        cells.forEach(row -> {
            while (row.size() > newColumns) {
                row.removeLast();
            }
        });
    }

    /** The number of rows up to the last that holds anything. */
    int filledRows() {
        return cells.size();
    }

    Object get(int row, int column) {
        return row < cells.size() && column < cells.get(row).size()
                ? cells.get(row).get(column)
                : null;
    }

    void set(int row, int column, Object value) {
        Object stored = "".equals(value) ? null : value;
        if (stored == null && get(row, column) == null) {
            return;
        }
        while (cells.size() <= row) {
            cells.add(new ArrayList<>());
        }
        List<Object> line = cells.get(row);
        while (line.size() <= column) {
            line.add(null);
        }
        line.set(column, stored);
        trim(line);
    }

    private void trim(List<Object> line) {
        while (!line.isEmpty() && line.getLast() == null) {
            line.removeLast();
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
    }
}

package bot.k98.reminder.domain.calendar;

import java.util.List;
import java.util.Optional;

/**
 * What one row came to.
 *
 * @param row as the spreadsheet counts
 * @param id by which it is found again; empty when that can't be read or the tab has none
 * @param value absent: the row counts for nothing, since it is bad, switched off or blank
 * @param problems why it is bad, or which of its cells was left out
 */
record RowReading<T>(int row, Optional<String> id, Optional<T> value, List<RowProblem> problems) {
    static <T> RowReading<T> good(int row, String id, T value) {
        return new RowReading<>(row, Optional.of(id), Optional.of(value), List.of());
    }

    static <T> RowReading<T> off(int row) {
        return new RowReading<>(row, Optional.empty(), Optional.empty(), List.of());
    }

    static <T> RowReading<T> bad(int row, Optional<String> id, RowProblem problem) {
        return new RowReading<>(row, id, Optional.empty(), List.of(problem));
    }

    boolean isBad() {
        return value.isEmpty() && !problems.isEmpty();
    }
}

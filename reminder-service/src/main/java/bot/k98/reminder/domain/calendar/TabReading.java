package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.RowProblem.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A tab, row by row. An id that stands twice counts the first time.
 *
 * @param rows each row that has something in it
 */
record TabReading(CalendarTab tab, List<RowReading<SourceRow>> rows) {
    static TabReading of(CalendarTab tab, Tab cells, RowReader reader) {
        Set<String> ids = new HashSet<>();
        List<RowReading<SourceRow>> rows = new ArrayList<>();
        for (Row row : tab.rows(cells)) {
            RowReading<SourceRow> reading = reader.read(tab, row);
            boolean twice = reading.value().isPresent() && !ids.add(reading.id().orElseThrow());
            if (!twice) {
                rows.add(reading);
            } else if (!tab.isTimeline()) {
                rows.add(RowReading.bad(row.number(), reading.id(), row.problem(idColumn(tab), Fault.TWICE)));
            }
        }
        return new TabReading(tab, List.copyOf(rows));
    }

    private static String idColumn(CalendarTab tab) {
        return switch (tab) {
            case RULES -> "rule_id";
            case ONEOFFS -> "event_id";
            case OVERRIDES -> "override_id";
            case RUINS, ALTARS, MAJOR, CHRONICLE -> "start";
        };
    }

    List<RowProblem> problems() {
        return rows.stream().flatMap(row -> row.problems().stream()).toList();
    }

    <T extends SourceRow> List<T> values(Class<T> type) {
        return rows.stream()
                .flatMap(row -> row.value().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    Set<String> goodIds() {
        return rows.stream()
                .filter(row -> row.value().isPresent())
                .map(row -> row.id().orElseThrow())
                .collect(Collectors.toSet());
    }

    List<RowReading<SourceRow>> bad() {
        return rows.stream().filter(RowReading::isBad).toList();
    }

    /** The good row with that id, or for a tab without ids the good row in that place. */
    Optional<RowReading<SourceRow>> counterpart(RowReading<SourceRow> bad) {
        return rows.stream()
                .filter(row -> row.value().isPresent())
                .filter(row ->
                        tab.isTimeline() ? row.row() == bad.row() : row.id().equals(bad.id()))
                .findFirst();
    }
}

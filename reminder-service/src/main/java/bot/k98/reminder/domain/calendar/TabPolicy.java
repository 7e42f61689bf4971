package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.RowProblem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what a tab that was read does to what is known of it. A tab that can't be read, has lost a column or all of its rows
 * changes nothing but that problems of its rows are no longer told when the rows aren't there; a row that can't be read any more
 * stays as it was.
 */
final class TabPolicy {
    private final RowReader reader;

    TabPolicy(RowReader reader) {
        this.reader = reader;
    }

    /**
     * @param before what counted until now
     * @param fresh as it was read; absent when it is no longer there
     */
    KnownTab take(CalendarTab tab, Optional<KnownTab> before, Optional<Tab> fresh, java.time.Instant readAt) {
        Tab read = fresh.orElseGet(() -> Tab.failed(tab.title(), "", "it is not there any more"));
        Optional<RowProblem> refusal = refusal(tab, before, read);
        if (refusal.isPresent()) {
            Tab counts = before.map(KnownTab::counts).orElseGet(() -> Tab.read(tab.title(), read.from(), List.of()));
            return new KnownTab(
                    tab,
                    counts,
                    before.flatMap(KnownTab::goodAt),
                    refusal,
                    read.wasRead() ? List.of() : before.map(KnownTab::problems).orElse(List.of()),
                    before.flatMap(KnownTab::rejection).filter(_ -> saysNothingNew(refusal.get())));
        }
        TabReading reading = TabReading.of(tab, read, reader);
        Tab counts =
                before.map(known -> mended(tab, known.counts(), read, reading)).orElse(read);
        return new KnownTab(tab, counts, Optional.of(readAt), Optional.empty(), reading.problems(), Optional.empty());
    }

    /** Whether a tab that was empty before may be just as empty as it was. */
    private static boolean saysNothingNew(RowProblem refusal) {
        return refusal.fault() == Fault.EMPTY || refusal.fault() == Fault.UNREADABLE;
    }

    private static Optional<RowProblem> refusal(CalendarTab tab, Optional<KnownTab> before, Tab read) {
        if (!read.wasRead()) {
            return Optional.of(RowProblem.ofTab(tab.title(), Fault.UNREADABLE, read.failure()));
        }
        List<String> missing = tab.missingColumns(read);
        if (!missing.isEmpty()) {
            return Optional.of(RowProblem.ofTab(tab.title(), Fault.NO_COLUMN, String.join(", ", missing)));
        }
        boolean lost = tab.rows(read).isEmpty()
                && before.map(known -> !tab.rows(known.counts()).isEmpty()).orElse(false);
        return lost ? Optional.of(RowProblem.ofTab(tab.title(), Fault.EMPTY, "")) : Optional.empty();
    }

    /** The fresh rows, with the known ones in place of those that can't be read. */
    private Tab mended(CalendarTab tab, Tab known, Tab fresh, TabReading reading) {
        TabReading before = TabReading.of(tab, known, reader);
        Set<String> present = reading.goodIds();
        List<List<String>> rows = new ArrayList<>(fresh.rows());
        for (RowReading<SourceRow> bad : reading.bad()) {
            before.counterpart(bad)
                    .filter(row -> !present.contains(row.id().orElseThrow()))
                    .ifPresent(row -> rows.set(
                            bad.row() - 1,
                            moved(tab.headings(known), known.rows().get(row.row() - 1), tab.headings(fresh))));
        }
        return Tab.read(fresh.name(), fresh.from(), rows);
    }

    /** A row's cells under another order of headings. */
    private static List<String> moved(List<String> from, List<String> cells, List<String> to) {
        return to.stream()
                .map(heading -> {
                    int at = from.indexOf(heading);
                    return at >= 0 && at < cells.size() ? cells.get(at) : "";
                })
                .toList();
    }
}

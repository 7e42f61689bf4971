package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.SourceReport.Tab;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A tab, as it counts.
 *
 * @param counts the rows that the calendar is made from: the newest good ones
 * @param goodAt when the tab was last read and taken; absent: never
 * @param refusal why the newest reading was not taken
 * @param problems rows that can't be read, as of the last one that was taken
 */
public record KnownTab(
        CalendarTab tab,
        Tab counts,
        Optional<Instant> goodAt,
        Optional<RowProblem> refusal,
        List<RowProblem> problems) {
    public KnownTab {
        Stream.of(tab, counts, goodAt, refusal).forEach(Objects::requireNonNull);
        problems = List.copyOf(problems);
    }

    /** Whether it is held back because it has no rows any more. */
    public boolean isHeldEmpty() {
        return refusal.filter(problem -> problem.fault() == RowProblem.Fault.EMPTY)
                .isPresent();
    }

    /** Its emptiness believed. */
    public KnownTab emptied(Instant now) {
        List<List<String>> headings =
                counts.rows().isEmpty() ? List.of() : List.of(counts.rows().getFirst());
        return new KnownTab(
                tab, Tab.read(counts.name(), counts.from(), headings), Optional.of(now), Optional.empty(), List.of());
    }
}

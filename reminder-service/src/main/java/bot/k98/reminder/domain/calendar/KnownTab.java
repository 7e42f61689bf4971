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
 * @param problems rows that can't be read, as of the last reading that found rows and columns; none while these are missing
 * @param rejection of its emptiness; as long as nothing but that is found in it
 */
public record KnownTab(
        CalendarTab tab,
        Tab counts,
        Optional<Instant> goodAt,
        Optional<RowProblem> refusal,
        List<RowProblem> problems,
        Optional<Rejection> rejection) {
    public KnownTab {
        Stream.of(tab, counts, goodAt, refusal, rejection).forEach(Objects::requireNonNull);
        problems = List.copyOf(problems);
    }

    /** Whether it is held back because it has no rows any more. */
    public boolean isHeldEmpty() {
        return refusal.filter(problem -> problem.fault() == RowProblem.Fault.EMPTY)
                .isPresent();
    }

    /** Whether the rows that count stand there no more: it could be read, and was not taken. */
    public boolean hasOtherRows() {
        return refusal.filter(problem -> problem.fault() != RowProblem.Fault.UNREADABLE)
                .isPresent();
    }

    /** Whether it is held back, and an officer said that this is right: nobody has to be told again. */
    public boolean isRejected() {
        return isHeldEmpty() && rejection.isPresent();
    }

    /** Why the newest reading was not taken, unless officers know. */
    public Optional<RowProblem> openRefusal() {
        return isRejected() ? Optional.empty() : refusal;
    }

    /** Its emptiness taken for a mistake. */
    public KnownTab rejected(Rejection word) {
        return new KnownTab(tab, counts, goodAt, refusal, problems, Optional.of(word));
    }

    /** Its emptiness believed. */
    public KnownTab emptied(Instant now) {
        List<List<String>> headings =
                counts.rows().isEmpty() ? List.of() : List.of(counts.rows().getFirst());
        return new KnownTab(
                tab,
                Tab.read(counts.name(), counts.from(), headings),
                Optional.of(now),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}

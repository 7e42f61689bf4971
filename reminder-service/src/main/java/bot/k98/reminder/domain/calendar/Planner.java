package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.Occurrence.Details;
import bot.k98.contracts.reminder.Occurrence.Kind;
import bot.k98.contracts.reminder.Occurrence.Source;
import bot.k98.reminder.domain.calendar.SourceRow.DateRow;
import bot.k98.reminder.domain.calendar.SourceRow.OneOffRow;
import bot.k98.reminder.domain.calendar.SourceRow.OverrideRow;
import bot.k98.reminder.domain.calendar.SourceRow.RuleRow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes occurrences from rows: those that have not ended and begin within a year. The same rows at the same time make the same. */
final class Planner {
    /** How far ahead recurring events are known. The old calendar's figure. */
    static final Duration HORIZON = Duration.ofDays(365);

    /** What one rule may make from its first occurrence on: daily for 50 years. */
    private static final int MOST_STEPS = 18_500;

    private final Recurrences recurrences;
    private final EventTypes types;

    Planner(Recurrences recurrences, EventTypes types) {
        this.recurrences = recurrences;
        this.types = types;
    }

    /** @param problems of overrides that name nothing, or too much */
    record Plan(List<Planned> occurrences, List<RowProblem> problems) {}

    Plan plan(Collection<TabReading> tabs, Instant now) {
        List<Planned> made = new ArrayList<>();
        rows(tabs, DateRow.class).forEach(row -> made.add(date(row)));
        rows(tabs, RuleRow.class).forEach(row -> made.addAll(rule(row, now)));
        rows(tabs, OneOffRow.class).forEach(row -> made.add(oneOff(row)));
        made.removeIf(planned -> !planned.start().isBefore(now.plus(HORIZON).plusMillis(1)));
        made.sort(Planned.ORDER);
        OverridePolicy overrides = new OverridePolicy(made, rows(tabs, RuleRow.class), rows(tabs, OneOffRow.class));
        rows(tabs, OverrideRow.class).forEach(overrides::apply);
        List<Planned> standing = overrides.occurrences().stream()
                .filter(planned -> planned.end().isAfter(now))
                .sorted(Planned.ORDER)
                .toList();
        return new Plan(standing, overrides.problems());
    }

    private static <T extends SourceRow> List<T> rows(Collection<TabReading> tabs, Class<T> type) {
        return tabs.stream().flatMap(tab -> tab.values(type).stream()).toList();
    }

    private Planned date(DateRow row) {
        EventType type = types.of(row.eventType());
        String title = row.title().orElse(type.title());
        Source source = new Source(
                Kind.TIMELINE,
                row.eventType() + ":" + title.toLowerCase(Locale.ROOT).replace(' ', '_'));
        Details details = new Details(
                Optional.empty(),
                Optional.empty(),
                row.description(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        Instant end = row.start().plus(type.length());
        return new Planned(source, row.start(), row.eventType(), title, row.start(), end, false, details, false);
    }

    /** The first one begins at its own time, later ones at the same time on the clocks of the rule's zone. */
    private List<Planned> rule(RuleRow row, Instant now) {
        Source source = new Source(Kind.RULE, row.id());
        Instant last =
                row.until().filter(until -> until.isBefore(now.plus(HORIZON))).orElse(now.plus(HORIZON));
        Stream<ZonedDateTime> starts = recurrences.starts(row.first(), row.zone(), row.rrule());
        return starts.limit(row.most().orElse(MOST_STEPS))
                .takeWhile(start -> !start.toInstant().isAfter(last))
                .map(start -> made(
                        source,
                        row.what(),
                        start.toInstant(),
                        start.plusDays(row.durationDays()).toInstant()))
                .filter(planned -> planned.end().plus(HORIZON).isAfter(now))
                .toList();
    }

    private static Planned oneOff(OneOffRow row) {
        return made(new Source(Kind.ONEOFF, row.id()), row.what(), row.start(), row.end());
    }

    private static Planned made(Source source, SourceRow.What what, Instant start, Instant end) {
        return new Planned(source, start, what.type(), what.title(), start, end, what.allDay(), what.details(), false);
    }
}

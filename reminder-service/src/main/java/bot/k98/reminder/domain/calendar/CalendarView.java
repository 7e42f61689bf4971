package bot.k98.reminder.domain.calendar;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A guild's calendar as it stands, for those who look at it. */
public record CalendarView(String guildId, CalendarState state, List<KnownTab> tabs, List<Standing> standing) {
    /** Some of its tabs alone. */
    public CalendarView of(Collection<String> titles) {
        List<KnownTab> some =
                tabs.stream().filter(tab -> titles.contains(tab.tab().title())).toList();
        List<RowProblem> plan = state.planProblems().stream()
                .filter(problem -> titles.contains(problem.tab()))
                .toList();
        return new CalendarView(guildId, state.planned(plan), some, standing);
    }

    /** What people type of kinds of events: those of the settings, and all that the calendar has. */
    public KindNames kinds(EventTypes types) {
        List<String> names = Stream.concat(
                        types.all().stream().map(EventType::name),
                        standing.stream().map(one -> one.occurrence().eventType()))
                .toList();
        return new KindNames(names, name -> types.of(name).label());
    }

    /** Everything that officers should put right, but what they rejected: of tabs first, then of rows, in the order of the tabs. */
    public List<RowProblem> problems() {
        return Stream.of(
                        tabs.stream().flatMap(tab -> tab.openRefusal().stream()),
                        tabs.stream().flatMap(tab -> tab.problems().stream()),
                        state.planProblems().stream())
                .flatMap(problems -> problems)
                .toList();
    }
}

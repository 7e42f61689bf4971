package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.SourceReport.Tab;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The calendar's rules: what reading the sources does to the calendar. */
public final class CalendarRules {
    private final RowReader rows;
    private final TabPolicy tabs;
    private final Planner planner;

    public CalendarRules(Recurrences recurrences, EventTypes types) {
        rows = new RowReader(recurrences);
        tabs = new TabPolicy(rows);
        planner = new Planner(recurrences, types);
    }

    /**
     * @param tabs as they count from now on
     * @param facts in the order of time
     * @param problems of overrides that name nothing, or too much
     */
    public record Outcome(List<KnownTab> tabs, List<CalendarFact> facts, List<RowProblem> problems) {}

    /** Takes what was read. A tab that is neither known nor read is not set up. */
    public Outcome take(
            String guildId, Collection<KnownTab> known, List<Tab> read, Collection<Standing> standing, Instant now) {
        return take(guildId, known, read, true, standing, now);
    }

    /** Takes what was read of some tabs; the others stay as they are. */
    public Outcome takeSome(
            String guildId, Collection<KnownTab> known, List<Tab> read, Collection<Standing> standing, Instant now) {
        return take(guildId, known, read, false, standing, now);
    }

    private Outcome take(
            String guildId,
            Collection<KnownTab> known,
            List<Tab> read,
            boolean whole,
            Collection<Standing> standing,
            Instant now) {
        Map<CalendarTab, KnownTab> before = new TreeMap<>();
        known.forEach(tab -> before.put(tab.tab(), tab));
        Map<CalendarTab, Tab> fresh = new TreeMap<>();
        read.forEach(tab -> CalendarTab.find(tab.name()).ifPresent(known2 -> fresh.put(known2, tab)));
        List<KnownTab> after = new ArrayList<>();
        for (CalendarTab tab : CalendarTab.values()) {
            if (!whole && !fresh.containsKey(tab)) {
                Optional.ofNullable(before.get(tab)).ifPresent(after::add);
            } else if (before.containsKey(tab) || fresh.containsKey(tab)) {
                after.add(
                        tabs.take(tab, Optional.ofNullable(before.get(tab)), Optional.ofNullable(fresh.get(tab)), now));
            }
        }
        return plan(guildId, after, standing, now);
    }

    /** Makes the calendar from the tabs as they count. */
    public Outcome plan(String guildId, List<KnownTab> known, Collection<Standing> standing, Instant now) {
        List<TabReading> readings = known.stream()
                .map(tab -> TabReading.of(tab.tab(), tab.counts(), rows))
                .toList();
        Planner.Plan plan = planner.plan(readings, now);
        return new Outcome(
                List.copyOf(known),
                CalendarDiff.facts(guildId, standing, plan.occurrences(), now),
                ofTheSheets(plan.problems(), known));
    }

    /** Of rows that stand in the sheets as they were read last. */
    private static List<RowProblem> ofTheSheets(List<RowProblem> problems, List<KnownTab> known) {
        Set<String> others = known.stream()
                .filter(KnownTab::hasOtherRows)
                .map(tab -> tab.tab().title())
                .collect(Collectors.toSet());
        return problems.stream()
                .filter(problem -> !others.contains(problem.tab()))
                .toList();
    }
}

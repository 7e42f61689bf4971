package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.Occurrence;
import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceForgotten;
import bot.k98.reminder.recurrence.LibRecurrences;
import bot.k98.reminder.types.EventTypesReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sheets that a test writes, and the calendar that follows from them. */
public final class GivenSheets {
    public static final String GUILD = "1";
    public static final Instant NOW = Instant.parse("2026-01-10T00:00:00Z");

    private static final String RULES =
            "active|rule_id|title|type|recurrence_type|first_start_utc|duration_days|interval_days|repeat_until_utc|max_occurrences|zone|rrule|tags|importance|channel_id";
    private static final String ONEOFFS =
            "active|event_id|title|type|start_utc|end_utc|description|importance|tags|emoji";
    private static final String OVERRIDES =
            "active|override_id|target_kind|target_id|target_occurrence_start_utc|action|new_start_utc|new_end_utc|new_title|new_description";

    private final CalendarRules rules = new CalendarRules(
            new LibRecurrences(), EventTypesReader.load(Optional.empty()).types());
    private final Map<String, Standing> standing = new LinkedHashMap<>();
    private List<KnownTab> known = List.of();
    private List<RowProblem> planProblems = List.of();
    private Instant now = NOW;

    public GivenSheets at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public static Tab rules(String... rows) {
        return tab("recurring_rules", RULES, rows);
    }

    public static Tab oneOffs(String... rows) {
        return tab("oneoff_events", ONEOFFS, rows);
    }

    public static Tab overrides(String... rows) {
        return tab("overrides", OVERRIDES, rows);
    }

    public static Tab dates(CalendarTab tab, String... rows) {
        return tab(tab.title(), "start (UTC)|name|description", rows);
    }

    public static Tab tab(String name, String headings, String... rows) {
        List<List<String>> cells = new ArrayList<>(List.of(cells(headings)));
        Arrays.stream(rows).map(GivenSheets::cells).forEach(cells::add);
        return Tab.read(name, "Google sheet", cells);
    }

    private static List<String> cells(String row) {
        return Arrays.asList(row.split("\\|", -1));
    }

    /** Reads these tabs and carries out what follows. */
    List<CalendarFact> read(Tab... tabs) {
        CalendarRules.Outcome outcome = rules.take(GUILD, known, List.of(tabs), standing.values(), now);
        known = outcome.tabs();
        planProblems = outcome.problems();
        outcome.facts().forEach(fact -> {
            if (fact instanceof OccurrenceForgotten forgotten) {
                standing.remove(forgotten.standing().id());
            } else {
                standing.put(fact.standing().id(), fact.standing());
            }
        });
        return outcome.facts();
    }

    /** An officer says that the tab is empty by mistake. */
    void reject(CalendarTab tab, String officer) {
        known = known.stream()
                .map(one -> one.tab() == tab ? one.rejected(new Rejection(officer, now)) : one)
                .toList();
    }

    /** How the tab counts. */
    KnownTab known(CalendarTab tab) {
        return known.stream().filter(one -> one.tab() == tab).findFirst().orElseThrow();
    }

    List<Standing> standing() {
        return List.copyOf(standing.values());
    }

    List<KnownTab> known() {
        return known;
    }

    /** Those that take place, by start. */
    List<Occurrence> planned() {
        return standing.values().stream()
                .filter(one -> !one.cancelled())
                .map(Standing::occurrence)
                .sorted(java.util.Comparator.comparing(Occurrence::start))
                .toList();
    }

    List<String> starts() {
        return planned().stream().map(one -> one.start().toString()).toList();
    }

    List<RowProblem> problems() {
        return view().problems();
    }

    /** {@code tab row column FAULT}. */
    List<String> faults() {
        return problems().stream()
                .map(problem ->
                        "%s %d %s %s".formatted(problem.tab(), problem.row(), problem.column(), problem.fault()))
                .toList();
    }

    public CalendarView view() {
        return new CalendarView(GUILD, CalendarState.NEW.planned(planProblems).readAt(now), known, standing());
    }
}

package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.SourceReport.Tab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The tabs that a calendar is made of, as the old bot's sheets have them. */
public enum CalendarTab {
    RUINS("RUINS_BOT_DATES", true, List.of()),
    ALTARS("ALTARS_BOT_DATES", true, List.of()),
    MAJOR("Major_BOT_DATES", true, List.of()),
    CHRONICLE("Chronicle_BOT_DATES", true, List.of()),
    RULES(
            "recurring_rules",
            false,
            List.of("active", "rule_id", "title", "type", "recurrence_type", "first_start_utc", "duration_days")),
    ONEOFFS("oneoff_events", false, List.of("active", "event_id", "title", "type", "start_utc", "end_utc")),
    OVERRIDES("overrides", false, List.of("active", "override_id", "target_kind", "target_id", "action"));

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The headings of date tabs are whatever their people like; their columns have these names here. */
    private static final List<String> DATE_COLUMNS = List.of("start", "name", "description");

    private final String title;
    private final boolean timeline;
    private final List<String> required;

    CalendarTab(String title, boolean timeline, List<String> required) {
        this.title = title;
        this.timeline = timeline;
        this.required = required;
    }

    /** Its name in the spreadsheet; a CSV file has it before {@code .csv}. */
    public String title() {
        return title;
    }

    /** Whether it is one of the four tabs of dates, which have a spreadsheet of their own. */
    public boolean isTimeline() {
        return timeline;
    }

    public static List<CalendarTab> timeline() {
        return Arrays.stream(values()).filter(CalendarTab::isTimeline).toList();
    }

    public static List<CalendarTab> rules() {
        return Arrays.stream(values()).filter(tab -> !tab.isTimeline()).toList();
    }

    public static Optional<CalendarTab> find(String title) {
        return Arrays.stream(values()).filter(tab -> tab.title.equals(title)).findFirst();
    }

    /** The headings in the order of the sheet, in the form in which they are compared. */
    List<String> headings(Tab tab) {
        if (timeline) {
            return DATE_COLUMNS;
        }
        return tab.rows().isEmpty()
                ? List.of()
                : tab.rows().getFirst().stream().map(CalendarTab::heading).toList();
    }

    /** Required columns that a tab with rows hasn't got. */
    List<String> missingColumns(Tab tab) {
        List<String> headings = headings(tab);
        return rows(tab).isEmpty()
                ? List.of()
                : required.stream().filter(column -> !headings.contains(column)).toList();
    }

    /** The rows with anything in them, without the headings. */
    List<Row> rows(Tab tab) {
        List<String> headings = headings(tab);
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < tab.rows().size(); i++) {
            Map<String, String> cells = cells(headings, tab.rows().get(i));
            if (!cells.isEmpty()) {
                rows.add(new Row(title, i + 1, cells));
            }
        }
        return rows;
    }

    private static Map<String, String> cells(List<String> headings, List<String> values) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(headings.size(), values.size()); i++) {
            String value = values.get(i).strip();
            if (!value.isEmpty()) {
                cells.putIfAbsent(headings.get(i), value);
            }
        }
        return cells;
    }

    private static String heading(String text) {
        return text.replace(BYTE_ORDER_MARK, "").strip().toLowerCase(Locale.ROOT);
    }
}

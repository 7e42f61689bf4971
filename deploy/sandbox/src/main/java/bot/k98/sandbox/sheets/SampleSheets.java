package bot.k98.sandbox.sheets;

import java.time.Instant;
import java.util.List;

/** The spreadsheets that stand there on the first start. Their dates count from that day, so that something is always about to happen. */
final class SampleSheets {

    /** Id of the spreadsheet with the four date tabs. */
    static final String TIMELINE = "sandbox-timeline";

    /** Id of the spreadsheet with rules, one-offs and overrides. */
    static final String CALENDAR = "sandbox-calendar";

    /** Id of the empty spreadsheet that exports may be written to. */
    static final String EXPORTS = "sandbox-exports";

    private SampleSheets() {}

    static void addTo(SpreadsheetStore store, Instant now) {
        store.add(SampleTimeline.at(now));
        store.add(SampleCalendar.at(now));
        store.add(new Spreadsheet(EXPORTS, "Kingdom 1198 exports", List.of(Tab.named(0, "Sheet1"))));
    }

    /** A tab whose first row is {@code header}. */
    static Tab tab(int id, String title, List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        Tab tab = Tab.named(id, title);
        tab.resize(tab.rows(), Math.max(columns + 2, 8));
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                tab.set(row, column, rows.get(row).get(column));
            }
        }
        return tab;
    }
}

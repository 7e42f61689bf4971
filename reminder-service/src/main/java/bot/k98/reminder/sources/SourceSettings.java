package bot.k98.reminder.sources;

import bot.k98.reminder.domain.calendar.CalendarTab;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the tabs are.
 *
 * @param folder of CSV files; goes before spreadsheets
 * @param spreadsheets the spreadsheet of each tab that has one
 * @param key of the account that reads them
 * @param sheets root of the Sheets API
 */
public record SourceSettings(
        Optional<Path> folder, Map<CalendarTab, String> spreadsheets, Optional<Path> key, URI sheets) {
    public static SourceSettings of(Configuration configuration) {
        Map<CalendarTab, String> spreadsheets = new TreeMap<>();
        configuration
                .find(Variables.GOOGLE_TIMELINE_ID)
                .ifPresent(id -> CalendarTab.timeline().forEach(tab -> spreadsheets.put(tab, id)));
        configuration
                .find(Variables.EVENT_CALENDAR_SHEET_ID)
                .ifPresent(id -> CalendarTab.rules().forEach(tab -> spreadsheets.put(tab, id)));
        return new SourceSettings(
                configuration.find(Variables.CALENDAR_DIR),
                spreadsheets,
                configuration.find(Variables.GOOGLE_CREDENTIALS_FILE),
                configuration.get(Variables.GOOGLE_SHEETS_URL));
    }

    /** Whether there is anything to read. */
    public boolean isSetUp() {
        return folder.isPresent() || !spreadsheets.isEmpty();
    }
}

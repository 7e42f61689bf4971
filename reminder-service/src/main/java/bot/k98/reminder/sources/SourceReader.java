package bot.k98.reminder.sources;

import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.CalendarTab;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads tabs once. A tab that can't be read is a result like any other; what is thrown is a mistake of ours. */
@FunctionalInterface
public interface SourceReader {
    /** @param wanted those that aren't set up have no result */
    List<Tab> read(Set<CalendarTab> wanted);

    /** All that are set up. */
    default List<Tab> read() {
        return read(EnumSet.allOf(CalendarTab.class));
    }

    static SourceReader of(SourceSettings settings) {
        return settings.folder().isPresent() ? new CsvFolder(settings.folder().get()) : new SheetTabs(settings);
    }
}

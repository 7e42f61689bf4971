package bot.k98.reminder.sources;

import bot.k98.contracts.reminder.SourceReport.Tab;
import java.util.List;

/** Reads everything once. A tab that can't be read is a result like any other; what is thrown is a mistake of ours. */
@FunctionalInterface
public interface SourceReader {
    List<Tab> read();

    static SourceReader of(SourceSettings settings) {
        return settings.folder().isPresent() ? new CsvFolder(settings.folder().get()) : new SheetTabs(settings);
    }
}

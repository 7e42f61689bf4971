package bot.k98.reminder.sources;

import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.CalendarTab;
import bot.k98.runtime.csv.BrokenCsvException;
import bot.k98.runtime.csv.CsvRows;
import bot.k98.runtime.csv.Separators;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * A folder with a CSV file for each tab, {@code recurring_rules.csv} and so on, UTF-8, with or without a byte order mark. Its headings say what parts the cells. A file that
 * isn't there is a tab that isn't set up.
 */
final class CsvFolder implements SourceReader {
    private static final Logger LOG = Logger.getLogger(CsvFolder.class);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final long LARGEST = 5L << 20;

    private final Path folder;

    CsvFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Tab> read(Set<CalendarTab> wanted) {
        List<Tab> tabs = new ArrayList<>();
        for (CalendarTab tab : wanted) {
            Path file = folder.resolve(tab.title() + ".csv");
            if (!Files.isDirectory(folder)) {
                tabs.add(Tab.failed(tab.title(), "file", "CALENDAR_DIR names no folder"));
            } else if (Files.exists(file)) {
                tabs.add(read(tab, file));
            }
        }
        return tabs;
    }

    private static Tab read(CalendarTab tab, Path file) {
        String from = "file " + file.getFileName();
        try {
            if (Files.size(file) > LARGEST) {
                return Tab.failed(tab.title(), from, "the file is larger than 5 MiB");
            }
            return Tab.read(tab.title(), from, rows(file));
        } catch (BrokenCsvException e) {
            return Tab.failed(tab.title(), from, broken(file, e.line()));
        } catch (IOException e) {
            LOG.warnf("calendar file not read file=%s reason=\"%s\"", file, e.getMessage());
            return Tab.failed(tab.title(), from, "the file can’t be read as CSV in UTF-8");
        }
    }

    private static String broken(Path file, int line) {
        return "%s, line %d: a quote is never closed, or something stands behind a closing one"
                .formatted(file.getFileName(), line);
    }

    /** Blank lines count, so that a row's number is its line's, unless a cell has several lines. */
    private static List<List<String>> rows(Path file) throws IOException {
        List<List<String>> found = new ArrayList<>();
        String text = unmarked(Files.readString(file));
        try (CsvRows rows =
                new CsvRows(new StringReader(text), Separators.likely(text).getFirst())) {
            while (rows.next()) {
                found.add(List.of(rows.cells()));
            }
        }
        return found;
    }

    /** A mark would stand before the first quote, and keep it from being one. */
    private static String unmarked(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }
}

package bot.k98.queue.domain.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An import profile.
 *
 * @param name unique; lower-case letters, digits and underscores
 * @param title as members read it
 * @param channels whose attachments are tried with it
 * @param rows what holds for a row as a whole
 * @param columns of the snapshot, in order
 * @param export the sheet that shows the newest snapshot
 */
public record Profile(
        String name,
        String title,
        Set<String> channels,
        RowRules rows,
        List<Column> columns,
        Optional<SheetTarget> export) {
    public Profile {
        channels = Set.copyOf(channels);
        columns = List.copyOf(columns);
    }

    /**
     * @param sheet the workbook's sheet that holds the rows, whatever its case; absent: the first that has the columns
     * @param period how an upload's time becomes the period of its rows
     * @param most rows that a file may have
     * @param key the column whose value names a row
     * @param repeated what happens to a key that comes twice
     */
    public record RowRules(Optional<String> sheet, PeriodRule period, int most, String key, OnBad repeated) {}

    /** @param tab is made if it isn't there, and replaced as a whole */
    public record SheetTarget(String spreadsheet, String tab) {}
}

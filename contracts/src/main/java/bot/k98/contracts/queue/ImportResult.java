package bot.k98.contracts.queue;

import java.util.Optional;

/**
 * What became of a file's rows.
 *
 * @param profile the import profile that fitted
 * @param period what the rows are about, for example {@code 2026-11-23} or {@code 2026-W48}
 * @param snapshot hash of the accepted rows as {@code csv.gz}: the same rows have the same hash
 * @param rows accepted
 * @param badRows left out
 * @param report hash of the file that lists the bad rows; absent when there are none
 * @param sheet of the workbook that was read; absent when there is only one, and of a CSV file
 */
public record ImportResult(
        String profile,
        String period,
        String snapshot,
        int rows,
        int badRows,
        Optional<String> report,
        Optional<String> sheet) {}

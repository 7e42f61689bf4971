package bot.k98.queue.parsing;

import bot.k98.contracts.queue.Problem;
import bot.k98.queue.domain.rows.RowOutcome.LeftOut;
import bot.k98.queue.files.Draft;
import bot.k98.queue.files.FileType;
import bot.k98.queue.files.HashingStream;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * The list of rows that were left out, as a CSV file that people open in a spreadsheet: with a mark for its encoding, and no cell
 * that a spreadsheet would take for a formula.
 */
final class BadRowReport implements AutoCloseable {
    /** Further ones are counted. */
    static final int LISTED = 10_000;

    private static final String MARK = "\uFEFF";

    private final Draft draft;
    private final HashingStream bytes;
    private final CsvWriter rows;
    private final Function<Problem, String> words;
    private int count;
    private String first = "";

    BadRowReport(Draft draft, Function<Problem, String> words) throws IOException {
        this.draft = draft;
        this.words = words;
        this.bytes = new HashingStream(new BufferedOutputStream(draft.stream()));
        bytes.write(MARK.getBytes(StandardCharsets.UTF_8));
        this.rows = CsvWriter.builder().build(bytes, StandardCharsets.UTF_8);
        rows.writeRecord("row", "column", "value", "problem");
    }

    void add(LeftOut row) {
        count++;
        if (count == 1) {
            first = "row %d, %s: %s".formatted(row.row(), row.column(), words.apply(row.problem()));
        }
        if (count <= LISTED) {
            rows.writeRecord(
                    Integer.toString(row.row()), row.column(), harmless(row.value()), words.apply(row.problem()));
        }
    }

    int count() {
        return count;
    }

    /** The first of them in words. */
    String first() {
        return first;
    }

    /** Keeps it and returns its hash; empty when no row was left out. */
    Optional<String> keep() throws IOException {
        if (count == 0) {
            return Optional.empty();
        }
        if (count > LISTED) {
            rows.writeRecord("", "", "", words.apply(Problem.of("report.more", count - LISTED)));
        }
        rows.close();
        String hash = bytes.hash();
        draft.keep(hash, FileType.REPORT);
        return Optional.of(hash);
    }

    private static String harmless(String value) {
        return !value.isEmpty() && "=+-@\t".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }
}

package bot.k98.queue.sheets;

import bot.k98.queue.domain.profile.Column;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Writes a snapshot into a tab of its own and lets it take a tab's place. Holds some thousand rows at a time. */
final class TabSwap {
    private static final int ROWS_PER_CALL = 2_000;
    private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);

    private final Document document;
    private final String tab;
    private final String next;

    TabSwap(Document document, String tab) {
        this.document = document;
        this.tab = tab;
        this.next = tab + " (k98 next)";
    }

    void write(SheetCopy copy) throws IOException {
        Optional<Integer> left = document.tab(next);
        if (left.isPresent()) {
            document.delete(left.get());
        }
        List<Column> columns = copy.profile().columns();
        int made = document.add(next, rows(copy.snapshot()), columns.size());
        try (CsvReader<CsvRecord> rows = open(copy.snapshot())) {
            int first = 1;
            for (Iterator<CsvRecord> each = rows.iterator(); each.hasNext(); ) {
                List<List<Object>> block = block(each, columns, first == 1);
                document.write("'" + next + "'!A" + first, block);
                first += block.size();
                copy.checkpoint().pass();
            }
        }
        document.replace(document.tab(tab), made, tab);
    }

    private static List<List<Object>> block(Iterator<CsvRecord> rows, List<Column> columns, boolean withHeader) {
        List<List<Object>> block = new ArrayList<>();
        if (withHeader) {
            block.add(List.copyOf(rows.next().getFields()));
        }
        while (rows.hasNext() && block.size() < ROWS_PER_CALL) {
            block.add(cells(rows.next(), columns));
        }
        return block;
    }

    private static List<Object> cells(CsvRecord row, List<Column> columns) {
        List<Object> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            cells.add(cell(row.getField(i), columns.get(i).rule().type()));
        }
        return cells;
    }

    /** Numbers as numbers, unless a sheet would round them. */
    private static Object cell(String text, Column.Type type) {
        if (text.isEmpty() || type == Column.Type.TEXT) {
            return text;
        }
        BigDecimal number = new BigDecimal(text);
        return number.abs().compareTo(EXACT) > 0 ? text : number;
    }

    private static int rows(Path snapshot) throws IOException {
        try (CsvReader<CsvRecord> rows = open(snapshot)) {
            int count = 0;
            for (Iterator<CsvRecord> each = rows.iterator(); each.hasNext(); each.next()) {
                count++;
            }
            return count;
        }
    }

    private static CsvReader<CsvRecord> open(Path snapshot) throws IOException {
        return CsvReader.builder()
                .ofCsvRecord(new GZIPInputStream(Files.newInputStream(snapshot)), StandardCharsets.UTF_8);
    }
}

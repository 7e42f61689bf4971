package bot.k98.queue.parsing;

import bot.k98.queue.domain.rows.RefusedFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * A workbook: each sheet is a table. Of a formula the value counts that was saved with it. Of a damaged one the reader throws whatever
 * it stumbles over; all of that is the file's fault.
 */
final class XlsxTables implements Tables {
    private static final int MOST_COLUMNS = 256;

    private final Path file;
    private final ReadableWorkbook workbook;
    private final List<Table> tables;
    private boolean textsAreWhole;

    private XlsxTables(Path file, ReadableWorkbook workbook) {
        this.file = file;
        this.workbook = workbook;
        this.tables = workbook.getSheets().<Table>map(SheetTable::new).toList();
    }

    static XlsxTables open(Path file) throws IOException, RefusedFileException {
        ReadingOptions options = new ReadingOptions(false, true);
        return new XlsxTables(file, read(() -> new ReadableWorkbook(file.toFile(), options), "zip.broken"));
    }

    @Override
    public List<Table> all() {
        return tables;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** What the reader does. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T read(Reading<T> reading, String code, Object... details)
            throws IOException, RefusedFileException {
        try {
            return reading.read();
        } catch (RuntimeException e) {
            throw new RefusedFileException(code, details);
        } catch (IOException e) {
            if (e.getCause() instanceof XMLStreamException) {
                throw new RefusedFileException(code, details);
            }
            throw e;
        }
    }

    private final class SheetTable implements Table {
        private final Sheet sheet;

        private SheetTable(Sheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public String name() {
            return Objects.requireNonNullElse(sheet.getName(), "");
        }

        @Override
        public boolean hidden() {
            return sheet.getVisibility() != SheetVisibility.VISIBLE;
        }

        @Override
        public void read(RowTaker taker) throws IOException, RefusedFileException {
            try (Stream<Row> rows = XlsxTables.read(sheet::openStream, "sheet.broken", name())) {
                Iterator<Row> each = rows.iterator();
                for (Optional<Row> row = next(each); row.isPresent(); row = next(each)) {
                    if (!taker.take(row.get().getRowNum(), cells(row.get()))) {
                        return;
                    }
                }
            }
        }

        private Optional<Row> next(Iterator<Row> rows) throws IOException, RefusedFileException {
            return XlsxTables.read(
                    () -> rows.hasNext() ? Optional.of(rows.next()) : Optional.empty(), "sheet.broken", name());
        }

        private String[] cells(Row row) throws IOException, RefusedFileException {
            int width = row.getCellCount();
            if (width > MOST_COLUMNS) {
                throw new RefusedFileException("columns.too.many", row.getRowNum(), MOST_COLUMNS);
            }
            String[] cells = new String[width];
            Arrays.fill(cells, "");
            for (Cell cell : row) {
                if (cell != null && cell.getColumnIndex() < width) {
                    cells[cell.getColumnIndex()] = text(cell);
                }
            }
            return cells;
        }

        private String text(Cell cell) throws IOException, RefusedFileException {
            boolean isText = cell.getType() == CellType.STRING;
            Object value = isText ? cell.getValue() : cell.getRawValue();
            String text = value == null ? "" : value.toString();
            if (isText && text.isEmpty() && !textsAreWhole()) {
                throw new RefusedFileException("sheet.broken", name());
            }
            return text;
        }
    }

    private boolean textsAreWhole() throws IOException {
        textsAreWhole = textsAreWhole || SharedTexts.areWhole(file);
        return textsAreWhole;
    }
}

package bot.k98.queue.parsing;

import bot.k98.queue.domain.rows.RefusedFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook: each sheet is a table. Of a formula the value counts that was saved with it. */
final class XlsxTables implements Tables {
    private static final int MOST_COLUMNS = 256;

    private final ReadableWorkbook workbook;

    private XlsxTables(ReadableWorkbook workbook) {
        this.workbook = workbook;
    }

    static XlsxTables open(Path file) throws IOException, RefusedFileException {
        try {
            return new XlsxTables(new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true)));
        } catch (ExcelReaderException e) {
            throw new RefusedFileException("zip.broken");
        }
    }

    @Override
    public List<Table> all() {
        return workbook.getSheets().<Table>map(SheetTable::new).toList();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private record SheetTable(Sheet sheet) implements Table {
        @Override
        public String name() {
            return sheet.getName();
        }

        @Override
        public boolean hidden() {
            return sheet.getVisibility() != SheetVisibility.VISIBLE;
        }

        @Override
        public void read(RowTaker taker) throws IOException, RefusedFileException {
            try (Stream<Row> rows = sheet.openStream()) {
                for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                    Row row = each.next();
                    if (!taker.take(row.getRowNum(), cells(row))) {
                        return;
                    }
                }
            } catch (ExcelReaderException e) {
                throw new RefusedFileException("sheet.broken", sheet.getName());
            }
        }
    }

    private static String[] cells(Row row) throws RefusedFileException {
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

    private static String text(Cell cell) {
        Object text = cell.getType() == CellType.STRING ? cell.getValue() : cell.getRawValue();
        return Optional.ofNullable(text).map(Object::toString).orElse("");
    }
}

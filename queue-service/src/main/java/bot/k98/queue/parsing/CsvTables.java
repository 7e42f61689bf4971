package bot.k98.queue.parsing;

import bot.k98.queue.domain.rows.RefusedFileException;
import bot.k98.runtime.csv.BrokenCsvException;
import bot.k98.runtime.csv.CsvRows;
import bot.k98.runtime.csv.Separators;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file: one table, read in as many ways as there are separators, the likeliest first. The one whose columns are known is meant. */
final class CsvTables implements Tables {
    private static final int HEAD = 16 << 10;

    private final List<Table> tables;

    private CsvTables(List<Table> tables) {
        this.tables = tables;
    }

    static CsvTables open(Path file) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(HEAD);
        }
        TextEncoding encoding = TextEncoding.of(head);
        return new CsvTables(Separators.likely(new String(head, encoding.charset())).stream()
                .<Table>map(separator -> new CsvTable(file, encoding, separator))
                .toList());
    }

    @Override
    public List<Table> all() {
        return tables;
    }

    private record CsvTable(Path file, TextEncoding encoding, char separator) implements Table {
        @Override
        public String name() {
            return "";
        }

        @Override
        public boolean hidden() {
            return false;
        }

        @Override
        public void read(RowTaker taker) throws IOException, RefusedFileException {
            try (CsvRows rows = new CsvRows(encoding.reader(Files.newInputStream(file)), separator)) {
                read(rows, taker);
            } catch (BrokenCsvException e) {
                throw new RefusedFileException("csv.broken", e.line());
            }
        }

        private static void read(CsvRows rows, RowTaker taker) throws IOException, RefusedFileException {
            try {
                while (rows.next() && taker.take(rows.line(), rows.cells())) {
                    // Taken.
                }
            } catch (CharacterCodingException e) {
                throw new RefusedFileException("csv.not.utf8", rows.line());
            }
        }
    }

    @Override
    public void close() {
        // Nothing stays open between two readings.
    }
}

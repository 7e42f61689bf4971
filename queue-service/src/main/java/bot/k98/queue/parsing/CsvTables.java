package bot.k98.queue.parsing;

import bot.k98.queue.domain.rows.RefusedFileException;
import bot.k98.runtime.csv.BrokenCsvException;
import bot.k98.runtime.csv.CsvRows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file: one table. Separated by commas, semicolons, tabs or bars, whichever its first line has most of. */
final class CsvTables implements Tables {
    private static final int HEAD = 16 << 10;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final Path file;
    private final TextEncoding encoding;
    private final char separator;

    private CsvTables(Path file, TextEncoding encoding, char separator) {
        this.file = file;
        this.encoding = encoding;
        this.separator = separator;
    }

    static CsvTables open(Path file) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(HEAD);
        }
        TextEncoding encoding = TextEncoding.of(head);
        return new CsvTables(file, encoding, separator(new String(head, encoding.charset())));
    }

    @Override
    public List<Table> all() {
        return List.of(new Table() {
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
                readAll(taker);
            }
        });
    }

    private void readAll(Table.RowTaker taker) throws IOException, RefusedFileException {
        try (CsvRows rows = new CsvRows(encoding.reader(Files.newInputStream(file)), separator)) {
            readAll(rows, taker);
        } catch (BrokenCsvException e) {
            throw new RefusedFileException("csv.broken", e.line());
        }
    }

    private static void readAll(CsvRows rows, Table.RowTaker taker) throws IOException, RefusedFileException {
        try {
            while (rows.next() && taker.take(rows.line(), rows.cells())) {
                // Taken.
            }
        } catch (CharacterCodingException e) {
            throw new RefusedFileException("csv.not.utf8", rows.line());
        }
    }

    private static char separator(String head) {
        String line = head.lines().filter(one -> !one.isBlank()).findFirst().orElse("");
        char best = SEPARATORS[0];
        for (char candidate : SEPARATORS) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    @Override
    public void close() {
        // Nothing stays open between two readings.
    }
}

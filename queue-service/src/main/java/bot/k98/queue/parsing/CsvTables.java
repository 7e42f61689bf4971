package bot.k98.queue.parsing;

import bot.k98.queue.domain.rows.RefusedFileException;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file: one table. Separated by commas, semicolons, tabs or bars, whichever its first line has most of. */
final class CsvTables implements Tables {
    /** A cell of a spreadsheet has at most 32,767 characters; escaped, at most twice as many. */
    private static final int LONGEST_CELL = 1 << 17;

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
            public void read(RowTaker taker) throws IOException, RefusedFileException {
                readAll(taker);
            }
        });
    }

    private void readAll(Table.RowTaker taker) throws IOException, RefusedFileException {
        long line = 1;
        try (Reader reader = encoding.reader(Files.newInputStream(file));
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(LONGEST_CELL)
                        .ofCsvRecord(reader)) {
            for (CsvRecord row : rows) {
                line = row.getStartingLineNumber();
                if (!taker.take((int) line, row.getFields().toArray(String[]::new))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw broken(e, line);
        } catch (UncheckedIOException e) {
            throw broken(e, line);
        } catch (CharacterCodingException e) {
            throw new RefusedFileException("csv.not.utf8", line);
        }
    }

    private static RefusedFileException broken(RuntimeException failure, long line) throws IOException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new RefusedFileException("csv.not.utf8", line);
            }
        }
        if (failure instanceof UncheckedIOException io) {
            throw io.getCause();
        }
        return new RefusedFileException("csv.broken", line);
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

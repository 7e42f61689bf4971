package bot.k98.runtime.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The rows of a CSV text, one by one; rows may differ in length. A quote that is never closed is a fault: it would swallow the rows below it. */
public final class CsvRows implements Closeable {
    /** A cell of a spreadsheet has at most 32,767 characters; escaped, at most twice as many. */
    private static final int LONGEST_CELL = 1 << 17;

    /** As many columns as the widest spreadsheets have. */
    private static final int MOST_CELLS = 1 << 14;

    private static final String[] NONE = {};

    private final Cells cells = new Cells();
    private final CsvReader<String[]> reader;
    private final Iterator<String[]> rows;
    private String[] row = NONE;

    /** @param text closed with this */
    public CsvRows(Reader text, char separator) {
        reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .build(cells, text);
        rows = reader.iterator();
    }

    /**
     * Goes to the next row, if there is one.
     *
     * @throws BrokenCsvException when the text is no CSV from here on
     * @throws IOException when the text can’t be read
     */
    public boolean next() throws IOException {
        try {
            boolean more = rows.hasNext();
            row = more ? rows.next() : NONE;
            return more;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new BrokenCsvException((int) cells.line, e);
        }
    }

    /** Of the row that was read last, from 1: where it begins. A blank line is a row too. */
    public int line() {
        return (int) cells.start;
    }

    /** Of the row that was read last; none of a blank line. */
    public String[] cells() {
        return row;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Gathers a row, and knows in which line its next cell begins. */
    private static final class Cells extends CsvCallbackHandler<String[]> {
        private final List<String> gathered = new ArrayList<>();
        private long start = 1;
        private long line = 1;
        private boolean blank;

        @Override
        protected void beginRecord(long startingLineNumber) {
            gathered.clear();
            start = startingLineNumber;
            line = startingLineNumber;
            blank = false;
        }

        @Override
        protected void addField(char[] buffer, int offset, int length, boolean quoted) {
            if (gathered.size() == MOST_CELLS) {
                throw new CsvParseException("too many cells");
            }
            gathered.add(new String(buffer, offset, length));
            if (quoted) {
                line += breaks(buffer, offset, offset + length);
            }
        }

        /** A pair of carriage return and line feed is one. */
        private static int breaks(char[] buffer, int from, int to) {
            int breaks = 0;
            for (int i = from; i < to; i++) {
                boolean half = buffer[i] == '\r' && i + 1 < to && buffer[i + 1] == '\n';
                if (!half && (buffer[i] == '\n' || buffer[i] == '\r')) {
                    breaks++;
                }
            }
            return breaks;
        }

        @Override
        protected void setEmpty() {
            blank = true;
        }

        @Override
        protected void setComment(char[] buffer, int offset, int length) {
            throw new IllegalStateException("comments are not asked for");
        }

        @Override
        protected RecordType getRecordType() {
            return blank ? RecordType.EMPTY : RecordType.DATA;
        }

        @Override
        protected int getFieldCount() {
            return gathered.size();
        }

        @Override
        protected String[] buildRecord() {
            return gathered.toArray(String[]::new);
        }
    }
}

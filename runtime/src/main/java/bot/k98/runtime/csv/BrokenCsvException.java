package bot.k98.runtime.csv;

import java.io.IOException;

/** A text is no CSV from a line on: a quote is never closed, something stands behind a closing one, or a cell is far too long. */
public final class BrokenCsvException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int line;

    BrokenCsvException(int line, Throwable cause) {
        super("broken from line " + line, cause);
        this.line = line;
    }

    /** Where the cell begins that is at fault, from 1. */
    public int line() {
        return line;
    }
}

package bot.k98.queue.parsing;

import bot.k98.queue.domain.rows.RefusedFileException;
import java.io.IOException;

/** Rows of text; each reading begins at the first. */
interface Table {
    /** The sheet's name; empty for a CSV file. */
    String name();

    /** Whether people who open the file don't see it. */
    boolean hidden();

    void read(RowTaker taker) throws IOException, RefusedFileException;

    /** Takes rows until it has enough. */
    interface RowTaker {
        /**
         * @param row its number, from 1
         * @param cells never null, never with a null in it
         * @return whether it wants more
         */
        boolean take(int row, String[] cells) throws IOException, RefusedFileException;
    }
}

package bot.k98.queue.domain.rows;

import bot.k98.contracts.queue.Problem;
import java.util.List;

/** What a row of a file came to. */
public sealed interface RowOutcome {
    /** @param values in the order of the profile's columns */
    record Accepted(List<String> values) implements RowOutcome {}

    /** Nothing stands in it: passed over. */
    record Blank() implements RowOutcome {}

    /**
     * Left out and listed.
     *
     * @param row its number in the file, from 1
     * @param column the header that is at fault
     * @param value as it stands there
     */
    record LeftOut(int row, String column, String value, Problem problem) implements RowOutcome {}

    /** The file is refused for it. */
    record FileRefused(Problem problem) implements RowOutcome {}
}

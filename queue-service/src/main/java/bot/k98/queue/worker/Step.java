package bot.k98.queue.worker;

import bot.k98.contracts.queue.WorkReport;
import bot.k98.queue.domain.rows.RefusedFileException;
import java.io.IOException;

/** A kind of work. */
@FunctionalInterface
interface Step {
    /**
     * Does it.
     *
     * @return what to report
     * @throws RefusedFileException when the input is at fault
     * @throws IOException when something around it is
     */
    WorkReport run(Assignment assignment) throws IOException, RefusedFileException;
}

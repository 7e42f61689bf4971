package bot.k98.queue.worker;

import bot.k98.contracts.queue.WorkReport;
import java.util.function.BooleanSupplier;

/** Where workers say how far they are. */
interface Reports {
    /** Waits until it is written; gives up when {@code wanted} says so. */
    void tell(WorkReport report, BooleanSupplier wanted);

    /** A sign of life: not waited for, and the next one will do as well. */
    void sign(WorkReport report);
}

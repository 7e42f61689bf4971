package bot.k98.queue.parsing;

import java.io.Closeable;
import java.util.List;

/** An open file. */
interface Tables extends Closeable {
    List<Table> all();
}

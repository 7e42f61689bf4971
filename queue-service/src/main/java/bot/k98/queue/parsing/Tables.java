package bot.k98.queue.parsing;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** An open file. */
interface Tables extends Closeable {
    List<Table> all();

    /** The sheet that was read, where there are several to choose from. */
    default Optional<String> choice(Table table) {
        return Optional.of(table.name()).filter(name -> !name.isEmpty() && all().size() > 1);
    }
}

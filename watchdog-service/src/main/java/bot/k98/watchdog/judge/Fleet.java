package bot.k98.watchdog.judge;

import bot.k98.watchdog.supervision.ChildView;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The processes that this watchdog supervises; none when something else does. */
public interface Fleet {
    List<ChildView> children();

    /** Instances that are not there on purpose, and since when. */
    Map<String, Instant> departed();
}

package bot.k98.watchdog.judge;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.supervision.ChildView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The processes that this watchdog supervises; none when something else does. */
public interface Fleet {
    List<ChildView> children();

    /** Services that an operator stopped. */
    Set<ServiceName> stopped();

    /** Instances that are not there on purpose, and since when. */
    Map<String, Instant> departed();
}

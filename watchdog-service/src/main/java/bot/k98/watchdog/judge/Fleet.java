package bot.k98.watchdog.judge;

import bot.k98.watchdog.supervision.ChildView;
import java.util.List;

/** The processes that this watchdog supervises; none when something else does. */
@FunctionalInterface
public interface Fleet {
    List<ChildView> children();
}

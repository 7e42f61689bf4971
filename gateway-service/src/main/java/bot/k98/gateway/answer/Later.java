package bot.k98.gateway.answer;

import java.time.Duration;

/** Runs something later, on a thread of its own choice. */
public interface Later {
    /** Not before {@code delay}; never on the caller's thread. */
    void in(Duration delay, Runnable task);
}

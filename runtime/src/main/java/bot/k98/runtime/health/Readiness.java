package bot.k98.runtime.health;

import java.util.Optional;

/** One condition of this process's work; every bean of this type counts. Must answer at once, without waiting for anything. */
public interface Readiness {
    /** Short, for example {@code broker}. */
    String name();

    /** What it waits for, in words for an operator; empty when it is ready. */
    Optional<String> notReadyBecause();
}

package bot.k98.gateway.domain.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many commands may still be created. Discord takes 200 a day for each guild, from its documentation of application commands;
 * above that nothing can be changed for the rest of the day, so some are left for people. Known for the life of this process.
 */
public final class CommandBudget {
    /** Discord's 200, less a reserve. */
    static final int A_DAY = 180;

    private static final Duration DAY = Duration.ofDays(1);

    private final Deque<Instant> created = new ArrayDeque<>();

    /** Whether so many may be created now. */
    public boolean allows(int commands, Instant now) {
        created.removeIf(at -> at.plus(DAY).isBefore(now));
        return created.size() + commands <= A_DAY;
    }

    public void spent(int commands, Instant now) {
        for (int i = 0; i < commands; i++) {
            created.add(now);
        }
    }
}

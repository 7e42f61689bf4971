package bot.k98.watchdog.own;

import bot.k98.watchdog.supervision.Surroundings.Ground;
import java.util.function.BooleanSupplier;

/** What the supervisor waits for and only the booted application can tell. Closed until then. */
public final class Gate implements Ground {
    private volatile BooleanSupplier topics = () -> false;
    private volatile BooleanSupplier watchdog = () -> false;

    /** @param mustWait whether services wait for the topics: only when the broker is started here too */
    Gate(boolean mustWait) {
        if (!mustWait) {
            topics = () -> true;
        }
    }

    /** The application runs: from now on these tell. */
    public void ask(BooleanSupplier topicsThere, BooleanSupplier watchdogReady) {
        BooleanSupplier before = topics;
        topics = () -> before.getAsBoolean() || topicsThere.getAsBoolean();
        watchdog = watchdogReady;
    }

    @Override
    public boolean topicsReady() {
        return topics.getAsBoolean();
    }

    @Override
    public boolean watchdogReady() {
        return watchdog.getAsBoolean();
    }
}

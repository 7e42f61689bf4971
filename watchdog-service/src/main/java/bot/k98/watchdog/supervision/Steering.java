package bot.k98.watchdog.supervision;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.fleet.Scale;
import java.util.Map;
import java.util.Optional;

/** Starts, stops, restarts and scales services at an operator's wish. */
public interface Steering {
    /**
     * Also one that stays down.
     *
     * @return false when all of it was running already
     */
    boolean start(ServiceName service);

    /** It stays down until {@link #start}, or until the watchdog itself is started anew. */
    void stop(ServiceName service);

    /** Whether {@link #stop} was the last that was asked of it. */
    boolean isStopped(ServiceName service);

    /**
     * From now on so many instances run; services that aren't named stay as they are. Returns before they do.
     *
     * @return how many ran before
     * @throws bot.k98.watchdog.process.CannotStart when there is no room for them; then nothing changes
     */
    Scale scale(Map<ServiceName, Integer> wanted);

    /**
     * Restarts each instance while others work. Takes minutes; returns when it is over.
     *
     * @return what went wrong; empty: nothing
     * @throws bot.k98.watchdog.process.CannotStart when it can't begin, or the service is stopped; then nothing changes
     */
    Optional<String> roll(ServiceName service);

    /**
     * Asks each instance to drain and to be started again. Returns once they are asked.
     *
     * @throws bot.k98.watchdog.process.CannotStart when they can't be asked, or the service is stopped
     */
    void restart(ServiceName service);
}

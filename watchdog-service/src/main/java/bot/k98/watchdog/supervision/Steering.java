package bot.k98.watchdog.supervision;

import bot.k98.contracts.ServiceName;

/** Starts and stops single services at an operator's wish. */
public interface Steering {
    /** Also one that stays down. */
    void start(ServiceName service);

    /** It stays down until {@link #start}, or until the watchdog itself is started anew. */
    void stop(ServiceName service);
}

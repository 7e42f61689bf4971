package bot.k98.watchdog.supervision;

import bot.k98.watchdog.domain.fleet.FleetFact;
import java.time.Instant;

/** Hears what happens in the fleet, on the supervisor's thread: quick, and it never throws. */
@FunctionalInterface
public interface FleetListener {
    void tell(FleetFact fact, Instant at);
}

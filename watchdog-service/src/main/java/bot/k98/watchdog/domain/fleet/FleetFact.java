package bot.k98.watchdog.domain.fleet;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.child.ChildFact;
import java.time.Duration;

/** What happened in the fleet, for whoever tells it to people: progress, lifecycle log, crash log. */
public sealed interface FleetFact {
    /** Something became of one member. */
    record OfMember(Member member, ChildFact fact) implements FleetFact {}

    /** Its process does its work for the first time. */
    record BecameReady(Member member) implements FleetFact {}

    /** A process that was taken over does its work, as it may have done all the time. */
    record FoundReady(Member member) implements FleetFact {}

    /** From now on so many instances of a service run. */
    record Scaled(ServiceName service, int from, int to) implements FleetFact {}

    /** A member is gone for good, since fewer are wanted. */
    record TakenAway(Member member) implements FleetFact {}

    /** All members have been ready. Told once. */
    record AllReady() implements FleetFact {}

    /** A member stays down before the fleet was ever up, and that makes the start pointless; everything is stopped. */
    record Hopeless(Member member) implements FleetFact {}

    record Stopping() implements FleetFact {}

    /** @param took from {@link Stopping} */
    record AllStopped(Duration took) implements FleetFact {}
}

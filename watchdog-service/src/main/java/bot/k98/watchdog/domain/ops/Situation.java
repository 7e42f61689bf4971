package bot.k98.watchdog.domain.ops;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.ops.InstanceStatus.Condition;
import java.util.List;
import java.util.Set;

/**
 * The whole system as the watchdog sees it.
 *
 * @param instances by name
 * @param brokerReachable whether the watchdog itself reaches the broker
 * @param stopped services that an operator stopped
 */
public record Situation(List<InstanceStatus> instances, boolean brokerReachable, Set<ServiceName> stopped) {
    public Situation {
        instances = List.copyOf(instances);
        stopped = Set.copyOf(stopped);
    }

    /** With nothing stopped by an operator. */
    public Situation(List<InstanceStatus> instances, boolean brokerReachable) {
        this(instances, brokerReachable, Set.of());
    }

    /** Whether an operator stopped its service. */
    public boolean isStopped(InstanceStatus instance) {
        return stopped.stream().anyMatch(service -> instance.name().startsWith(service.wire() + "-"));
    }

    public long well() {
        return instances.stream()
                .filter(instance -> instance.condition() == Condition.READY)
                .count();
    }
}

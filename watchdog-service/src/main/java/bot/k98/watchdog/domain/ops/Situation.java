package bot.k98.watchdog.domain.ops;

import bot.k98.watchdog.domain.ops.InstanceStatus.Condition;
import java.util.List;

/**
 * The whole system as the watchdog sees it.
 *
 * @param instances by name
 * @param brokerReachable whether the watchdog itself reaches the broker
 */
public record Situation(List<InstanceStatus> instances, boolean brokerReachable) {
    public Situation {
        instances = List.copyOf(instances);
    }

    public long well() {
        return instances.stream()
                .filter(instance -> instance.condition() == Condition.READY)
                .count();
    }
}

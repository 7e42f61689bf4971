package bot.k98.watchdog.domain.incident;

import static bot.k98.watchdog.domain.incident.Observation.bad;
import static bot.k98.watchdog.domain.incident.Observation.good;
import static bot.k98.watchdog.domain.incident.Observation.unknown;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.child.ChildState;
import bot.k98.watchdog.domain.ops.InstanceStatus;
import bot.k98.watchdog.domain.ops.InstanceStatus.AgedBeat;
import bot.k98.watchdog.domain.ops.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who isn't heard. A service of which nobody is heard is one incident of the service, and stays one when its instances are forgotten; of
 * several instances each is its own.
 */
final class SilenceSymptoms {
    private static final IncidentKind KIND = IncidentKind.SILENT;

    private SilenceSymptoms() {}

    static List<Observation> of(Situation situation) {
        List<Observation> seen = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            List<InstanceStatus> instances = situation.instances().stream()
                    .filter(instance -> Symptoms.service(instance.name()).equals(Optional.of(service)))
                    .toList();
            boolean heard = instances.stream().anyMatch(SilenceSymptoms::isHeard);
            seen.add(heard ? good(KIND, service.wire()) : silent(service, instances));
            if (heard) {
                instances.stream().map(SilenceSymptoms::of).forEach(seen::add);
            }
        }
        return seen;
    }

    private static Observation silent(ServiceName service, List<InstanceStatus> instances) {
        if (!instances.isEmpty() && instances.stream().allMatch(Symptoms::isStoppedOnPurpose)) {
            return good(KIND, service.wire());
        }
        boolean known = instances.stream().anyMatch(SilenceSymptoms::isBetweenStates);
        return known
                ? unknown(KIND, service.wire())
                : bad(KIND, service.wire(), "No heartbeat of " + service.wire() + ".");
    }

    private static Observation of(InstanceStatus instance) {
        if (isHeard(instance) || Symptoms.isStoppedOnPurpose(instance)) {
            return good(KIND, instance.name());
        }
        return isBetweenStates(instance)
                ? unknown(KIND, instance.name())
                : bad(KIND, instance.name(), "No heartbeat of " + instance.name() + ".");
    }

    private static boolean isHeard(InstanceStatus instance) {
        return instance.beat().filter(AgedBeat::fresh).isPresent();
    }

    /** Starting, stopping, down: that is another concern. */
    private static boolean isBetweenStates(InstanceStatus instance) {
        return instance.supervised()
                .filter(state -> !(state instanceof ChildState.Running))
                .isPresent();
    }
}

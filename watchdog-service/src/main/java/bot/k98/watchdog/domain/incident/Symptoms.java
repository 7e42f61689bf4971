package bot.k98.watchdog.domain.incident;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.child.ChildState;
import bot.k98.watchdog.domain.lag.LagRow;
import bot.k98.watchdog.domain.lag.LagTable;
import bot.k98.watchdog.domain.ops.InstanceStatus;
import bot.k98.watchdog.domain.ops.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is bad right now, and everything that is good.
 *
 * @param blind kinds about which nothing can be said
 */
public record Symptoms(List<Observation> seen, Set<IncidentKind> blind) {
    /** Records older than this are too old … */
    static final Duration TOO_OLD = Duration.ofSeconds(60);

    /** … until there are none older than this. */
    static final Duration YOUNG_AGAIN = Duration.ofSeconds(20);

    private static final String BROKER = "broker";

    public static Symptoms of(Situation situation, LagTable lag, Instant now) {
        List<Observation> seen = new ArrayList<>();
        situation.instances().forEach(instance -> seen.addAll(ProcessSymptoms.of(instance, now)));
        seen.addAll(SilenceSymptoms.of(situation));
        seen.add(broker(situation));
        seen.addAll(ConnectionSymptoms.of(situation));
        lag.rows().stream()
                .filter(row -> isOurs(row.reading().group()))
                .map(Symptoms::lag)
                .forEach(seen::add);
        Set<IncidentKind> blind = EnumSet.noneOf(IncidentKind.class);
        if (!lag.isCurrent()) {
            blind.add(IncidentKind.LAG_OLD);
        }
        if (!situation.brokerReachable()) {
            blind.add(IncidentKind.NOT_READY);
        }
        return new Symptoms(seen, blind);
    }

    private static Observation broker(Situation situation) {
        return situation.brokerReachable()
                ? Observation.good(IncidentKind.BROKER_LOST, BROKER)
                : Observation.bad(IncidentKind.BROKER_LOST, BROKER, "The Kafka broker can't be reached.");
    }

    /** Groups that others made on the same cluster are their business. */
    private static boolean isOurs(String group) {
        return service(group).isPresent();
    }

    private static Observation lag(LagRow row) {
        String subject = row.reading().toString();
        Optional<Duration> age = row.age();
        if (age.isEmpty()) {
            return Observation.unknown(IncidentKind.LAG_OLD, subject);
        }
        if (age.get().compareTo(TOO_OLD) > 0) {
            return Observation.bad(IncidentKind.LAG_OLD, subject, lag(row, age.get()));
        }
        return age.get().compareTo(YOUNG_AGAIN) < 0
                ? Observation.good(IncidentKind.LAG_OLD, subject)
                : Observation.unknown(IncidentKind.LAG_OLD, subject);
    }

    private static String lag(LagRow row, Duration age) {
        String readers =
                switch (row.readers()) {
                    case ALL -> "";
                    case SOME -> " A part of the topic has no reader.";
                    case NONE -> " Nobody reads it.";
                };
        return "%d records of %s wait for %s, the oldest for %d s.%s"
                .formatted(row.records(), row.reading().topic(), row.reading().group(), age.toSeconds(), readers);
    }

    /** {@code reminder-1}, {@code reminder} → reminder; empty for what is no service. */
    static Optional<ServiceName> service(String name) {
        int dash = name.indexOf('-');
        return ServiceName.find(dash < 0 ? name : name.substring(0, dash));
    }

    static boolean isStoppedOnPurpose(InstanceStatus instance) {
        return instance.supervised()
                .filter(ChildState.Stopped.class::isInstance)
                .isPresent();
    }
}

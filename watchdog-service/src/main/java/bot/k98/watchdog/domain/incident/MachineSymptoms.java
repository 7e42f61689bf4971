package bot.k98.watchdog.domain.incident;

import static bot.k98.watchdog.domain.incident.Observation.bad;
import static bot.k98.watchdog.domain.incident.Observation.good;
import static bot.k98.watchdog.domain.incident.Observation.unknown;

import bot.k98.watchdog.domain.machine.Backup;
import bot.k98.watchdog.domain.machine.Disk;
import bot.k98.watchdog.domain.machine.Readings;
import bot.k98.watchdog.domain.ops.InstanceStatus;
import bot.k98.watchdog.domain.ops.InstanceStatus.AgedBeat;
import bot.k98.watchdog.domain.ops.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the machine and the files show, where the processes themselves look well. */
public final class MachineSymptoms {
    /** Entries of a crash.log in 10 minutes that are too many … */
    static final int MANY_CRASHES = 10;

    /** … until there are no more than so many. */
    static final int FEW_CRASHES = 2;

    /** So many sessions above the reserve the gateway is near to waiting … */
    static final int NEAR_THE_RESERVE = 50;

    /** … and so many above it, it isn't any more. */
    static final int FAR_FROM_THE_RESERVE = 100;

    private static final String HEARTBEAT = "heartbeat";
    private static final String BACKUP = "backup";

    private MachineSymptoms() {}

    /**
     * What is too much.
     *
     * @param heartbeatStaleAfter HEARTBEAT_STALE_AFTER
     * @param identifyReserve IDENTIFY_RESERVE
     */
    public record Limits(Duration heartbeatStaleAfter, int identifyReserve) {}

    public static List<Observation> of(Readings readings, Situation situation, Limits limits, Instant now) {
        List<Observation> seen = new ArrayList<>();
        seen.add(heartbeat(readings.heartbeatAge(), limits.heartbeatStaleAfter()));
        readings.crashEntries().forEach((instance, count) -> seen.add(crashes(instance, count)));
        readings.startedAgain().forEach((instance, count) -> seen.add(starts(instance, count)));
        readings.missed().forEach((service, count) -> seen.add(missed(service, count)));
        readings.backup().map(backup -> backup(backup, now)).ifPresent(seen::add);
        readings.disks().forEach(disk -> seen.add(disk(disk)));
        situation
                .instances()
                .forEach(instance ->
                        identifies(instance, limits.identifyReserve()).ifPresent(seen::add));
        return seen;
    }

    private static Observation heartbeat(Duration age, Duration limit) {
        return age.compareTo(limit) > 0
                ? bad(
                        IncidentKind.HEARTBEAT_STALE,
                        HEARTBEAT,
                        "For %d s not every service was there; heartbeat.json says which.".formatted(age.toSeconds()))
                : good(IncidentKind.HEARTBEAT_STALE, HEARTBEAT);
    }

    private static Observation crashes(String instance, int count) {
        IncidentKind kind = IncidentKind.CRASH_LOG;
        if (count >= MANY_CRASHES) {
            return bad(kind, instance, "%d entries in the crash.log of %s in 10 minutes.".formatted(count, instance));
        }
        return count <= FEW_CRASHES ? good(kind, instance) : unknown(kind, instance);
    }

    private static Observation starts(String instance, int count) {
        IncidentKind kind = IncidentKind.RESTART_LOOP;
        return count >= ProcessSymptoms.LOOP
                ? bad(kind, instance, "%s was started again %d times in 10 minutes.".formatted(instance, count))
                : good(kind, instance);
    }

    private static Observation missed(String service, int count) {
        return count > 0
                ? bad(
                        IncidentKind.DEADLINE_MISSED,
                        service,
                        "%d messages of %s did not reach Discord in time, or nobody knows whether they did."
                                .formatted(count, service))
                : good(IncidentKind.DEADLINE_MISSED, service);
    }

    private static Observation backup(Backup backup, Instant now) {
        IncidentKind kind = IncidentKind.BACKUP_OLD;
        long hours = backup.age(now).toHours();
        return switch (backup.state()) {
            case UNREADABLE -> bad(kind, BACKUP, "last_backup.json in BACKUP_DIR can't be read.");
            case FAILED -> bad(kind, BACKUP, "The newest backup failed; /ops logs and its own output say why.");
            case DRILL_FAILED ->
                bad(
                        kind,
                        BACKUP,
                        "The newest restore drill failed: an archive can't be relied on. last_backup.json says why; ./k98 restore --verify tries it again.");
            case DONE -> fresh(backup, now, "The newest backup is %d h old.".formatted(hours));
            case NONE -> fresh(backup, now, "There is no backup in BACKUP_DIR yet.");
        };
    }

    private static Observation fresh(Backup backup, Instant now, String problem) {
        return backup.isOld(now)
                ? bad(IncidentKind.BACKUP_OLD, BACKUP, problem)
                : good(IncidentKind.BACKUP_OLD, BACKUP);
    }

    private static Observation disk(Disk disk) {
        IncidentKind kind = IncidentKind.DISK_FULL;
        if (disk.isNearlyFull()) {
            return bad(
                    kind,
                    disk.folder(),
                    "The disk of %s is nearly full: %d MB are free, %d %%."
                            .formatted(disk.folder(), disk.freeMebibytes(), Math.round(disk.freePart() * 100)));
        }
        return disk.isRoomy() ? good(kind, disk.folder()) : unknown(kind, disk.folder());
    }

    private static Optional<Observation> identifies(InstanceStatus instance, int reserve) {
        return instance.beat()
                .filter(AgedBeat::fresh)
                .flatMap(aged -> Optional.ofNullable(aged.beat().details().get("identifies_left")))
                .map(Integer::valueOf)
                .map(left -> identifies(instance.name(), left, reserve));
    }

    private static Observation identifies(String instance, int left, int reserve) {
        IncidentKind kind = IncidentKind.IDENTIFY_LOW;
        if (left <= reserve + NEAR_THE_RESERVE) {
            return bad(
                    kind,
                    instance,
                    "%s may begin %d more sessions with Discord today; at %d it waits."
                            .formatted(instance, left, reserve));
        }
        return left > reserve + FAR_FROM_THE_RESERVE ? good(kind, instance) : unknown(kind, instance);
    }
}

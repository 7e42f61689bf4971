package bot.k98.watchdog.machine;

import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.process.Directories;
import bot.k98.watchdog.WatchdogMetrics;
import bot.k98.watchdog.domain.incident.MachineSymptoms;
import bot.k98.watchdog.domain.incident.Observation;
import bot.k98.watchdog.domain.machine.Readings;
import bot.k98.watchdog.domain.machine.SlidingCount;
import bot.k98.watchdog.domain.ops.Situation;
import bot.k98.watchdog.judge.LastWhole;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at the machine when it is asked to, in a few file system calls. One thread asks. */
@ApplicationScoped
public class MachineWatch {
    private static final Duration CRASHES_WITHIN = Duration.ofMinutes(10);

    private final MissedDeadlines missed;
    private final PlatformStarts starts;
    private final LastWhole lastWhole;
    private final WatchdogMetrics metrics;
    private final CrashLogs crashLogs;
    private final SlidingCount crashes = new SlidingCount(CRASHES_WITHIN);
    private final Optional<BackupFile> backup;
    private final Disks disks;
    private final MachineSymptoms.Limits limits;

    MachineWatch(
            Configuration configuration,
            Directories directories,
            MissedDeadlines missed,
            PlatformStarts starts,
            LastWhole lastWhole,
            WatchdogMetrics metrics) {
        this.missed = missed;
        this.starts = starts;
        this.lastWhole = lastWhole;
        this.metrics = metrics;
        this.crashLogs = new CrashLogs(directories.logRoot());
        Optional<Path> backups = configuration.find(Variables.BACKUP_DIR);
        this.backup = backups.map(BackupFile::new);
        Map<String, Path> folders = new LinkedHashMap<>();
        folders.put(Variables.DATA_DIR.name(), directories.dataRoot());
        folders.put(Variables.LOG_DIR.name(), directories.logRoot());
        backups.ifPresent(folder -> folders.put(Variables.BACKUP_DIR.name(), folder));
        this.disks = new Disks(folders);
        this.limits = new MachineSymptoms.Limits(
                configuration.get(Variables.HEARTBEAT_STALE_AFTER), configuration.get(Variables.IDENTIFY_RESERVE));
    }

    public List<Observation> observe(Situation situation, Instant now) {
        Readings readings = read(situation, now);
        metrics.machine(readings, situation, now);
        return MachineSymptoms.of(readings, situation, limits, now);
    }

    private Readings read(Situation situation, Instant now) {
        crashLogs.look().forEach((instance, count) -> {
            crashes.add(instance, count, now);
            metrics.crashEntries(instance, count);
        });
        return new Readings(
                lastWhole.age(now),
                crashes.counts(now),
                starts.look(situation, now),
                missed.counts(now),
                backup.map(BackupFile::read),
                disks.read());
    }
}

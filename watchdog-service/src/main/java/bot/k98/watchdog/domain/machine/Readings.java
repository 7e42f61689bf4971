package bot.k98.watchdog.domain.machine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One look at the machine.
 *
 * @param heartbeatAge since every service was last there, or since this watchdog began if that is later
 * @param crashEntries entries of each instance's crash.log in the last 10 minutes
 * @param startedAgain how often each process that something else supervises was started again in the last 10 minutes
 * @param missed requests of each service that Discord did not get in time, or perhaps not at all, in the last 15 minutes
 * @param backup empty when BACKUP_DIR is not set
 */
public record Readings(
        Duration heartbeatAge,
        Map<String, Integer> crashEntries,
        Map<String, Integer> startedAgain,
        Map<String, Integer> missed,
        Optional<Backup> backup,
        List<Disk> disks) {
    public Readings {
        crashEntries = Map.copyOf(crashEntries);
        startedAgain = Map.copyOf(startedAgain);
        missed = Map.copyOf(missed);
        disks = List.copyOf(disks);
    }
}

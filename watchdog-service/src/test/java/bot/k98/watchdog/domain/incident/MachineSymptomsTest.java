package bot.k98.watchdog.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.watchdog.domain.incident.Observation.Verdict;
import bot.k98.watchdog.domain.machine.Backup;
import bot.k98.watchdog.domain.machine.Backup.State;
import bot.k98.watchdog.domain.machine.Disk;
import bot.k98.watchdog.domain.machine.Readings;
import bot.k98.watchdog.domain.ops.InstanceStatus;
import bot.k98.watchdog.domain.ops.InstanceStatus.AgedBeat;
import bot.k98.watchdog.domain.ops.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineSymptomsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T20:00:00Z");
    private static final MachineSymptoms.Limits LIMITS = new MachineSymptoms.Limits(Duration.ofMinutes(5), 200);
    private static final long GIB = 1L << 30;

    @ParameterizedTest
    @CsvSource({"0,GOOD", "300,GOOD", "301,BAD"})
    void theHeartbeatMayBeSoOld(long seconds, Verdict verdict) {
        // Given
        Readings readings =
                new Readings(Duration.ofSeconds(seconds), Map.of(), Map.of(), Map.of(), Optional.empty(), List.of());

        // Then
        assertThat(verdict(readings, IncidentKind.HEARTBEAT_STALE)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0,GOOD", "2,GOOD", "3,UNKNOWN", "9,UNKNOWN", "10,BAD"})
    void manyCrashesAreTooManyAndFewAreFewAgain(int count, Verdict verdict) {
        // Given
        Readings readings =
                new Readings(Duration.ZERO, Map.of("queue-1", count), Map.of(), Map.of(), Optional.empty(), List.of());

        // Then
        assertThat(verdict(readings, IncidentKind.CRASH_LOG)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0,GOOD", "2,GOOD", "3,BAD", "9,BAD"})
    void aProcessThatSomethingElseStartsThreeTimesAgainIsALoop(int count, Verdict verdict) {
        // Given
        Readings readings = new Readings(
                Duration.ZERO, Map.of(), Map.of("gateway-1", count), Map.of(), Optional.empty(), List.of());

        // Then
        assertThat(verdict(readings, IncidentKind.RESTART_LOOP)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0,GOOD", "1,BAD"})
    void oneMissedDeadlineIsOneTooMany(int count, Verdict verdict) {
        // Given
        Readings readings =
                new Readings(Duration.ZERO, Map.of(), Map.of(), Map.of("reminder", count), Optional.empty(), List.of());

        // Then
        assertThat(verdict(readings, IncidentKind.DEADLINE_MISSED)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "DONE,25,GOOD",
        "DONE,26,GOOD",
        "DONE,27,BAD",
        "FAILED,1,BAD",
        "DRILL_FAILED,1,BAD",
        "NONE,2,GOOD",
        "NONE,27,BAD",
        "UNREADABLE,0,BAD"
    })
    void aBackupIsFreshForADayAndTwoHours(State state, long hours, Verdict verdict) {
        // Given
        Backup backup = new Backup(NOW.minus(Duration.ofHours(hours)), state);
        Readings readings = new Readings(Duration.ZERO, Map.of(), Map.of(), Map.of(), Optional.of(backup), List.of());

        // Then
        assertThat(verdict(readings, IncidentKind.BACKUP_OLD)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0,10,BAD", "5,200,BAD", "9,20,GOOD", "11,200,UNKNOWN", "30,200,GOOD", "11,1000,UNKNOWN", "13,1000,GOOD"
    })
    void aDiskIsNearlyFullByItsSizeAndByWhatIsLeft(long freeGib, long totalGib, Verdict verdict) {
        // Given
        Disk disk = new Disk("DATA_DIR", freeGib * GIB, totalGib * GIB);
        Readings readings = new Readings(Duration.ZERO, Map.of(), Map.of(), Map.of(), Optional.empty(), List.of(disk));

        // Then
        assertThat(verdict(readings, IncidentKind.DISK_FULL)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"999,GOOD", "301,GOOD", "300,UNKNOWN", "250,BAD", "0,BAD"})
    void fewSessionsAreLeftNearTheReserve(int left, Verdict verdict) {
        // Given
        Readings readings = new Readings(Duration.ZERO, Map.of(), Map.of(), Map.of(), Optional.empty(), List.of());

        // Then
        assertThat(verdict(readings, left, IncidentKind.IDENTIFY_LOW)).isEqualTo(verdict);
    }

    @Test
    void withoutABackupFolderNothingIsSaidOfBackups() {
        // Given
        Readings readings = new Readings(Duration.ZERO, Map.of(), Map.of(), Map.of(), Optional.empty(), List.of());

        // Then
        assertThat(seen(readings, 999))
                .extracting(observation -> observation.concern().kind())
                .doesNotContain(IncidentKind.BACKUP_OLD);
    }

    private static Verdict verdict(Readings readings, IncidentKind kind) {
        return verdict(readings, 999, kind);
    }

    private static Verdict verdict(Readings readings, int identifiesLeft, IncidentKind kind) {
        return seen(readings, identifiesLeft).stream()
                .filter(observation -> observation.concern().kind() == kind)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static List<Observation> seen(Readings readings, int identifiesLeft) {
        Beat beat = new Beat(
                ServiceName.GATEWAY,
                "gateway-1",
                NOW,
                NOW,
                7,
                "dev",
                8621,
                true,
                true,
                Map.of("identifies_left", Integer.toString(identifiesLeft)));
        InstanceStatus gateway = new InstanceStatus(
                "gateway-1",
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of(new AgedBeat(beat, Duration.ZERO, true)),
                OptionalLong.empty());
        return MachineSymptoms.of(readings, new Situation(List.of(gateway), true), LIMITS, NOW);
    }
}

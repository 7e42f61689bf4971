package bot.k98.watchdog;

import bot.k98.watchdog.domain.incident.Episode;
import bot.k98.watchdog.domain.incident.IncidentKind;
import bot.k98.watchdog.domain.lag.LagRow;
import bot.k98.watchdog.domain.lag.LagTable;
import bot.k98.watchdog.domain.machine.Disk;
import bot.k98.watchdog.domain.machine.Readings;
import bot.k98.watchdog.domain.ops.InstanceStatus;
import bot.k98.watchdog.domain.ops.Situation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Names of this service's meters. A gauge about something that can't be known now has no row: an old value would look like a new one, and
 * rules look for what is absent.
 */
@ApplicationScoped
public class WatchdogMetrics {
    private static final String USES = "k98_watchdog_uses";
    private static final String ALERTS = "k98_watchdog_alerts";
    private static final String HANGING = "k98_watchdog_hanging_transactions";
    private static final String CRASH_LOG_ENTRIES = "k98_watchdog_crash_log_entries";
    private static final String OUTCOME = "outcome";
    private static final String INSTANCE = "process";

    private final MeterRegistry registry;
    private final Counter answered;
    private final Counter expired;
    private final Counter repeated;
    private final MultiGauge lagRecords;
    private final MultiGauge lagSeconds;
    private final MultiGauge incidents;
    private final MultiGauge heartbeatAge;
    private final MultiGauge deadlinesMissed;
    private final MultiGauge backupAge;
    private final MultiGauge diskFree;
    private final MultiGauge diskFreeBytes;
    private final MultiGauge ready;
    private final MultiGauge startedAt;
    private final MultiGauge identifiesLeft;

    WatchdogMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.answered = registry.counter(USES, OUTCOME, "answered");
        this.expired = registry.counter(USES, OUTCOME, "expired");
        this.repeated = registry.counter(USES, OUTCOME, "repeated");
        // At zero too: a rate needs a value before the first one.
        registry.counter(HANGING, OUTCOME, "ended");
        registry.counter(HANGING, OUTCOME, "failed");
        this.lagRecords = gauge("k98_watchdog_lag_records");
        this.lagSeconds = gauge("k98_watchdog_lag_seconds");
        this.incidents = gauge("k98_watchdog_incidents_open");
        this.heartbeatAge = gauge("k98_watchdog_heartbeat_age_seconds");
        this.deadlinesMissed = gauge("k98_watchdog_deadlines_missed");
        this.backupAge = gauge("k98_watchdog_backup_age_seconds");
        this.diskFree = gauge("k98_watchdog_disk_free_ratio");
        this.diskFreeBytes = gauge("k98_watchdog_disk_free_bytes");
        this.ready = gauge("k98_watchdog_process_ready");
        this.startedAt = gauge("k98_watchdog_process_started_seconds");
        this.identifiesLeft = gauge("k98_watchdog_identifies_left");
    }

    private MultiGauge gauge(String name) {
        return MultiGauge.builder(name).register(registry);
    }

    public void answered() {
        answered.increment();
    }

    /** Its member was told otherwise already. */
    public void expired() {
        expired.increment();
    }

    /** Kafka delivered it twice. */
    public void repeated() {
        repeated.increment();
    }

    /** @param outcome accepted, refused or failed */
    public void alerted(String sink, String outcome) {
        registry.counter(ALERTS, "sink", sink, OUTCOME, outcome).increment();
    }

    /** @param outcome ended, or failed: it hangs on */
    public void hangingTransaction(String outcome) {
        registry.counter(HANGING, OUTCOME, outcome).increment();
    }

    /** Named at zero too: a rate needs a value before the first one. */
    public void crashEntries(String process, int count) {
        registry.counter(CRASH_LOG_ENTRIES, INSTANCE, process).increment(count);
    }

    /** In records and seconds, of each group at each topic. */
    public void lag(LagTable table) {
        List<LagRow> rows = table.isCurrent() ? table.rows() : List.of();
        lagRecords.register(
                rows.stream().map(row -> Row.of(tags(row), row.records())).toList(), true);
        lagSeconds.register(
                rows.stream()
                        .filter(row -> row.age().isPresent())
                        .map(row -> Row.of(tags(row), row.age().orElseThrow().toMillis() / 1000.0))
                        .toList(),
                true);
    }

    private static Tags tags(LagRow row) {
        return Tags.of("group", row.reading().group(), "topic", row.reading().topic());
    }

    /** Of every kind, those that are open. */
    public void incidents(Collection<Episode> all) {
        incidents.register(
                Arrays.stream(IncidentKind.values())
                        .map(kind -> Row.of(Tags.of("kind", kind.wire()), open(all, kind)))
                        .toList(),
                true);
    }

    private static long open(Collection<Episode> all, IncidentKind kind) {
        return all.stream()
                .filter(episode -> episode.isOpen() && episode.concern().kind() == kind)
                .count();
    }

    public void machine(Readings readings, Situation situation, Instant now) {
        heartbeatAge.register(
                List.of(Row.of(Tags.empty(), readings.heartbeatAge().toMillis() / 1000.0)), true);
        deadlinesMissed.register(
                readings.missed().entrySet().stream()
                        .map(entry -> Row.of(Tags.of("service", entry.getKey()), entry.getValue()))
                        .toList(),
                true);
        backupAge.register(
                readings.backup().stream()
                        .map(backup -> Row.of(Tags.empty(), backup.age(now).toSeconds()))
                        .toList(),
                true);
        diskFree.register(
                readings.disks().stream()
                        .map(disk -> Row.of(Tags.of("folder", disk.folder()), disk, Disk::freePart))
                        .toList(),
                true);
        diskFreeBytes.register(
                readings.disks().stream()
                        .map(disk -> Row.of(Tags.of("folder", disk.folder()), disk, Disk::free))
                        .toList(),
                true);
        processes(situation);
    }

    private void processes(Situation situation) {
        List<InstanceStatus> all = situation.instances();
        ready.register(
                all.stream()
                        .map(one -> Row.of(
                                Tags.of(INSTANCE, one.name()),
                                one.condition() == InstanceStatus.Condition.READY ? 1 : 0))
                        .toList(),
                true);
        startedAt.register(
                all.stream()
                        .filter(one -> one.beat().isPresent())
                        .map(one -> Row.of(
                                Tags.of(INSTANCE, one.name()),
                                one.beat().orElseThrow().beat().startedAt().getEpochSecond()))
                        .toList(),
                true);
        identifiesLeft.register(
                all.stream()
                        .filter(one -> identifies(one) != null)
                        .map(one -> Row.of(Tags.of(INSTANCE, one.name()), Integer.parseInt(identifies(one))))
                        .toList(),
                true);
    }

    private static String identifies(InstanceStatus one) {
        return one.beat()
                .map(aged -> aged.beat().details().get("identifies_left"))
                .orElse(null);
    }
}
